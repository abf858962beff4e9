import JournalFile

/// A text as JSON writes it.
func quoted(_ text: String) -> String {
  var writer = JSONWriter()
  writer.string(text)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// A line for the agent: a note.
func note(_ id: String, _ text: String) -> String {
  #"{"id":\#(quoted(id)),"command":"note.add","data":{"text":\#(quoted(text))}}"#
}

/// A line for the agent: a flood with seven people trapped; `at` is an RFC 3339 time, or empty for now.
func flood(_ id: String, place: String = "石桥村三组", at: String = "") -> String {
  let at = at.isEmpty ? "" : #""at":"\#(at)","#
  return #"{"id":"\#(id)","command":"report.receive","by":"wu.xiao",\#(at)"data":{"source":{"name":"周某","#
    + #""unit":"石桥村","phone":"13800000002"},"kind":"flash_flood","place":\#(quoted(place)),"#
    + #""text":"溪水漫过便桥","figures":{"trapped":7}}}"#
}

/// A line for the agent: a call to a recipient about a matter.
func call(_ id: String, _ recipient: String, matter: String, _ more: String = #""receiver":"孙某""#) -> String {
  #"{"id":"\#(id)","command":"call.record","data":{"matter":"\#(matter)","recipient":"\#(recipient)",\#(more)}}"#
}

import DutyModel
import JournalFile
import Testing

@testable import Desk

@Suite struct JSONFaultWordingTests {
  @Test(arguments: [
    (#"{"a":1,"a":2}"#, "第 8 字节：同一个名字写了两次。", "This name is used twice in one object at byte 7."),
    (#"{"a":1.5}"#, "第 7 字节：数字只能是整数。", "A number may only be an integer written in digits at byte 6."),
    (#"{"a":"#, "第 6 字节：没写完就结束了。", "The text ends too early at byte 5."),
    (#"{} x"#, "第 4 字节：后面还有多余的字。", "Something follows the value at byte 3."),
  ])
  func aFaultSaysWhereAndWhatInBothLanguages(text: String, chinese: String, english: String) throws {
    let fault = try #require(throws: JSONFault.self) { _ = try JSONDocument(Array(text.utf8)) }
    #expect(fault.message(in: .chinese) == chinese)
    #expect(fault.message(in: .english) == english)
  }
}

import Glibc

/// What a spreadsheet saved, as UTF-8: either it is UTF-8 already, or it is taken for GB18030 (of which GBK
/// and GB2312 are parts), which WPS and Excel write when nobody told them otherwise. Nil for neither.
func tableBytes(_ bytes: [UInt8]) -> [UInt8]? {
  if String(validating: bytes, as: UTF8.self) != nil { return bytes }
  guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else {
    return nil
  }
  defer { iconv_close(converter) }
  // One byte of GB18030 becomes at most three of UTF-8.
  var output = [UInt8](repeating: 0, count: bytes.count * 3)
  var input = bytes
  let written: Int? = input.withUnsafeMutableBytes { input in
    output.withUnsafeMutableBytes { output in
      var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
      var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
      var fromLeft = input.count
      var toLeft = output.count
      let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
      return result == Int(bitPattern: UInt.max) || fromLeft > 0 ? nil : output.count - toLeft
    }
  }
  return written.map { Array(output[..<$0]) }
}

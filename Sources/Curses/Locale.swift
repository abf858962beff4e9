internal import CNcurses
import Glibc

/// Makes character widths and terminal output those of UTF-8, for the whole process.
///
/// Takes the user's character locale; where that isn't UTF-8, `C.UTF-8`. Only the character
/// category is set: a decimal comma from the environment has no business in files we write.
/// Called by the first measurement anyway, so nobody measures in the "C" locale, where every
/// Chinese character has no width. Call it before threads start.
/// - Returns: whether the user's own locale was UTF-8.
@discardableResult
package func setUpLocale() -> Bool { userLocaleIsUTF8 }

private let userLocaleIsUTF8: Bool = {
  if setlocale(LC_CTYPE, "") != nil, codesetIsUTF8() { return true }
  for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
    break
  }
  return false
}()

private func codesetIsUTF8() -> Bool {
  guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
  return String(cString: name) == "UTF-8"
}

/// Columns of one scalar as the terminal library counts them; -1 when it can't be printed.
func width(of scalar: Unicode.Scalar) -> Int {
  if scalar.value >= 0x20, scalar.value < 0x7F { return 1 }
  _ = userLocaleIsUTF8
  return Int(cn_width(scalar.value))
}

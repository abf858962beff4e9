import Foundation

/// How well a text can be read, by WCAG 2.1; colours are red, green and blue from 0 to 255.
enum Contrast {
  static func ratio(_ one: [Int], _ other: [Int]) -> Double {
    let (low, high) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  /// Colours 16 to 255 of xterm, which every terminal with 256 colours has.
  static func palette256(_ index: Int) -> [Int] {
    if index >= 232 { return [Int](repeating: 8 + (index - 232) * 10, count: 3) }
    let steps = [0, 95, 135, 175, 215, 255]
    return [steps[(index - 16) / 36], steps[(index - 16) / 6 % 6], steps[(index - 16) % 6]]
  }

  private static func luminance(_ colour: [Int]) -> Double {
    let linear = colour.map { channel in
      let value = Double(channel) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}

/// What the eight colours usually are: in xterm and its kin, and on the text console.
enum EightColours {
  static let xterm = [
    [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205], [0, 205, 205],
    [229, 229, 229],
  ]
  static let xtermBright = [
    [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0], [92, 92, 255], [255, 0, 255], [0, 255, 255],
    [255, 255, 255],
  ]
  static let vga = [
    [0, 0, 0], [170, 0, 0], [0, 170, 0], [170, 85, 0], [0, 0, 170], [170, 0, 170], [0, 170, 170],
    [170, 170, 170],
  ]
  static let vgaBright = [
    [85, 85, 85], [255, 85, 85], [85, 255, 85], [255, 255, 85], [85, 85, 255], [255, 85, 255],
    [85, 255, 255],
    [255, 255, 255],
  ]
}

import DutyModel
import Testing

@Suite struct PhoneTests {
  @Test(arguments: [
    "138 0000 0001", "13800000001", "+86 138 0000 0001", "0086-13800000001", "8613800000001", "822 0110",
    "0576-8220110", "(010) 8220 1100", "021-82201100", "110", "12345", "66012", "400 820 0000", "95598",
    "+852 2345 6789", "８２２０１１０",
  ])
  func numbersThatCanBeDialledHaveNoFlaw(phone: String) {
    #expect(phoneFlaw(phone) == nil)
  }

  @Test(arguments: [
    ("1380000001", PhoneFlaw.mobileLength(digits: 10)), ("138000000011", .mobileLength(digits: 12)),
    ("576 8220110", .lostZero(suggested: "05768220110")), ("5768220110", .lostZero(suggested: "05768220110")),
    ("57682201100", .lostZero(suggested: "057682201100")),
    ("2182201100", .lostZero(suggested: "02182201100")),
    ("12", .implausible), ("12000000000", .implausible), ("00576", .implausible),
    ("0576822011", .implausible),
    ("822011082201108220110", .implausible), ("", .implausible),
  ])
  func whatNobodyCanDialIsNamed(phone: String, flaw: PhoneFlaw) {
    #expect(phoneFlaw(phone) == flaw)
  }

  @Test func howANumberIsWrittenMakesNoDifference() {
    for text in ["138 0000 0001", "138-0000-0001", "１３８０００００００１", "+8613800000001", "008613800000001"] {
      #expect(dialKey(text) == "13800000001", "\(text)")
    }
    #expect(dialKey("+1 380 000 00 01").hasPrefix("1380"))
    #expect(dialKey("无") == "")
  }

  @Test func fullWidthBecomesHalfWidthAndChineseStays() {
    #expect(halfWidth("Ｂ角（０５）　石桥") == "B角(05) 石桥")
  }
}

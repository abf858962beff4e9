import DutyModel
import Testing

/// Every code has a name in both languages, and no two of a kind have the same.
@Suite struct CodeNameTests {
  func check<C: CaseIterable>(
    _ codes: C.Type, _ name: (C, Language) -> String, location: SourceLocation = #_sourceLocation
  ) {
    for language in Language.allCases {
      let names = codes.allCases.map { name($0, language) }
      #expect(names.allSatisfy { !$0.isEmpty && $0.first != " " && $0.last != " " }, sourceLocation: location)
      #expect(Set(names).count == names.count, sourceLocation: location)
      for name in names {
        let hasHan = name.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        let isChinese = hasHan && name.allSatisfy { !$0.isASCII }
        #expect(isChinese == (language == .chinese), "\(name)", sourceLocation: location)
        #expect(!name.contains("_"), "\(name)", sourceLocation: location)
      }
    }
  }

  @Test func kindsHaveNames() { check(IncidentKind.self) { $0.name(in: $1) } }
  @Test func levelsHaveNames() { check(IncidentLevel.self) { $0.name(in: $1) } }
  @Test func categoriesHaveNames() { check(ReportCategory.self) { $0.name(in: $1) } }
  @Test func reportSettlementsHaveNames() { check(ReportSettlement.self) { $0.name(in: $1) } }
  @Test func channelsHaveNames() { check(Channel.self) { $0.name(in: $1) } }
  @Test func figuresHaveNames() { check(Figure.self) { $0.name(in: $1) } }
  @Test func callOutcomesHaveNames() { check(CallOutcome.self) { $0.name(in: $1) } }
  @Test func bulletinSortsHaveNames() { check(BulletinSort.self) { $0.name(in: $1) } }
  @Test func matterOutcomesHaveNames() { check(MatterOutcome.self) { $0.name(in: $1) } }
  @Test func clockKindsHaveActs() { check(ClockKind.self) { $0.act(in: $1) } }
  @Test func postsHaveNames() { check(Post.self) { $0.name(in: $1) } }
  @Test func rolesHaveNames() { check(Role.self) { $0.name(in: $1) } }
  @Test func cardPostsHaveNames() { check(CardPost.self) { $0.name(in: $1) } }
  @Test func cardStepStatesHaveNames() { check(CardStepProgress.State.self) { $0.name(in: $1) } }
  @Test func trendsHaveNames() { check(Trend.self) { $0.name(in: $1) } }
  @Test func toldBodiesHaveNames() { check(ToldBody.self) { $0.name(in: $1) } }
  @Test func verificationResultsHaveNames() { check(VerificationResult.self) { $0.name(in: $1) } }
  @Test func incidentFieldsHaveNames() { check(IncidentField.self) { $0.name(in: $1) } }
  @Test func incidentCategoriesHaveNames() { check(IncidentCategory.self) { $0.name(in: $1) } }
  @Test func reportElementsHaveNames() { check(ReportElement.self) { $0.name(in: $1) } }
  @Test func sameMatterReasonsHaveNames() { check(SameMatterCandidate.Reason.self) { $0.name(in: $1) } }
  @Test func figureStandingsHaveNames() { check(FigureInUse.Standing.self) { $0.name(in: $1) } }
  @Test func clockStatesHaveNames() { check(Clock.State.self) { $0.name(in: $1) } }

  @Test func errandSourcesHaveNames() { check(ErrandSource.self) { $0.name(in: $1) } }
  @Test func warningColoursHaveNames() { check(WarningColour.self) { $0.name(in: $1) } }
  @Test func paperUrgenciesHaveNames() { check(PaperUrgency.self) { $0.name(in: $1) } }
  @Test func dutyKindsHaveNames() { check(DutyKind.self) { $0.name(in: $1) } }
  @Test func spotCheckResultsHaveNames() { check(SpotCheckResult.self) { $0.name(in: $1) } }

  @Test func checkpointOccasionsHaveNames() { check(CheckpointOccasion.self) { $0.name(in: $1) } }
  @Test func endsOfKeysHaveNames() { check(KeyEndCause.self) { $0.name(in: $1) } }
  @Test func signingRolesHaveNames() { check(SigningRole.self) { $0.name(in: $1) } }
  @Test func bulletinKindsHaveNames() { check(BulletinKind.self) { $0.name(in: $1) } }
  @Test func bulletinStatesHaveNames() { check(BulletinState.self) { $0.name(in: $1) } }
  @Test func bulletinStepsHaveNames() { check(BulletinStepKind.self) { $0.name(in: $1) } }
  @Test func signOffsHaveNames() { check(SignOffKind.self) { $0.name(in: $1) } }
  @Test func wordMeansHaveNames() { check(WordMeans.self) { $0.name(in: $1) } }
  @Test func phoneAuthoritiesHaveNames() { check(PhoneAuthority.self) { $0.name(in: $1) } }
  @Test func voidCausesHaveNames() { check(VoidCause.self) { $0.name(in: $1) } }
  @Test func numberFormsHaveNames() { check(NumberForm.self) { $0.name(in: $1) } }

  @Test func urgenciesHaveWords() {
    for language in Language.allCases {
      let words = [Urgency.running, .dueSoon, .overdue].map { $0.word(in: language) }
      #expect(Set(words).count == 3 && words.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func kindsFitTheirColumn() {
    #expect(IncidentKind.allCases.allSatisfy { $0.name(in: .chinese).count <= 4 })
  }

  /// 迟报, 漏报, 谎报 and 瞒报 are findings of people; 免报 doesn't exist.
  @Test func noNameAccusesAnybody() {
    let names =
      Clock.State.allCases.map { $0.name(in: .chinese) }
      + [Urgency.running, .dueSoon, .overdue].map { $0.word(in: .chinese) }
      + MatterOutcome.allCases.map { $0.name(in: .chinese) }
    for word in ["迟报", "漏报", "谎报", "瞒报", "免报"] {
      #expect(names.allSatisfy { !$0.contains(word) })
    }
  }

  @Test func codesAreWordsThatMachinesCanWrite() {
    func check<C: Code>(_ codes: C.Type) {
      for code in codes.allCases {
        #expect(
          code.rawValue.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "_" || $0 == ".") },
          "\(code.rawValue)")
      }
    }
    check(IncidentKind.self)
    check(IncidentLevel.self)
    check(ReportCategory.self)
    check(Channel.self)
    check(Figure.self)
    check(Certainty.self)
    check(ClockKind.self)
    check(ClockOrigin.self)
    check(ClockStanding.self)
    check(Sensitivity.self)
    check(Phase.self)
    check(CallPurpose.self)
    check(ReleaseCause.self)
    check(CallOutcome.self)
    check(BulletinSort.self)
    check(MatterOutcome.self)
    check(Post.self)
    check(RosterTrack.self)
    check(Role.self)
    check(Assurance.self)
    check(Clock.State.self)
    check(EntryMark.self)
    check(Purpose.self)
    check(StationFile.self)
    check(CardPost.self)
    check(CardStepState.self)
    check(CardStepProgress.State.self)
    check(Register.self)
    check(ContactCategory.self)
    check(ForceKind.self)
    check(HolidayKind.self)
    check(DutyKind.self)
    check(Command.Name.self)
    check(ErrandSource.self)
    check(WarningColour.self)
    check(PaperUrgency.self)
    check(DutyKind.self)
    check(SpotCheckResult.self)
    check(BulletinKind.self)
    check(BulletinState.self)
    check(BulletinStepKind.self)
    check(SignOffKind.self)
    check(WordMeans.self)
    check(PhoneAuthority.self)
    check(VoidCause.self)
    check(NumberForm.self)
  }

  @Test func stationFilesHaveTheirNames() {
    #expect(
      StationFile.allCases.map(\.fileName) == [
        "station.toml", "people.toml", "roster.csv", "policy.toml", "cards",
      ])
    #expect(StationFile.single == StationFile.allCases.filter { $0 != .cards })
  }
}

import Desk
import DutyModel
import TestSupport
import Testing

@testable import Console

@Suite struct FormTests {
  private let room = DutyRoom(purpose: .live, zone: .china)
  private var catalogue: FormCatalogue { FormCatalogue(room: room) }

  private func form(_ fields: [FormField], _ sort: Form.Sort = .ring) -> Form {
    Form(sort, fields: fields, matter: nil, started: night("20:31:00"), key: "A/7", number: 1)
  }

  @Test func enterGoesToTheNextMissingItem() {
    var form = form(catalogue.fields(for: .incident, at: night("20:31:00")))
    form.edit(in: room) { _ = $0.type("水漫桥") }
    form.advance(in: room)
    #expect(form.current?.name == .place)
    form.edit(in: room) { _ = $0.type("石桥村") }
    form.select(.unit)
    form.edit(in: room) { _ = $0.type("石桥村") }
    form.select(.phone)
    form.edit(in: room) { _ = $0.type("138") }
    form.advance(in: room)
    #expect(form.current?.name == .name)
    form.edit(in: room) { _ = $0.type("周某") }
    form.advance(in: room)
    #expect(form.current?.name == .kind)
  }

  @Test func enterGoesRoundToWhatWasLeftOut() {
    var form = form(catalogue.note(matter: nil), .note)
    form.move(by: -1, in: room)
    form.advance(in: room)
    #expect(form.current?.name == .text)
  }

  @Test func enterInAFullFormGoesOnByOne() {
    var form = form(catalogue.note(matter: nil), .note)
    for name in form.fields.map(\.name) {
      form.select(name)
      form.edit(in: room) { _ = $0.type("3") }
    }
    form.select(.text)
    form.advance(in: room)
    #expect(form.current?.name == form.fields[1].name)
  }

  @Test func tabGoesRoundBothWays() {
    var form = form(catalogue.note(matter: nil), .note)
    form.move(by: -1, in: room)
    #expect(form.current?.name == form.fields.last?.name)
    form.move(by: 1, in: room)
    #expect(form.current?.name == .text)
    var empty = self.form([], .quit)
    empty.move(by: 1, in: room)
    empty.advance(in: room)
    #expect(empty.current == nil)
  }

  @Test func choosingTheKindKeepsWhatWasTyped() {
    var form = form(catalogue.fields(for: nil, at: night("20:31:00")))
    form.edit(in: room) { _ = $0.type("供电所问路") }
    form.select(.phone)
    form.edit(in: room) { _ = $0.type("138") }
    #expect(!form.isUndecided)
    form.choose(.ordinary, fields: catalogue.fields(for: .ordinary, at: night("20:31:00")))
    #expect(form[.text] == "供电所问路")
    #expect(form[.phone] == "138")
    #expect(form.fields.map(\.name).contains(.place) == false)
  }

  @Test func aDraftBringsBackEverything() {
    var form = form(catalogue.fields(for: .incident, at: night("20:31:00")))
    form.category = .incident
    form.pressed = night("20:33:00")
    form.edit(in: room) { _ = $0.type("水漫桥") }
    form.select(.kind)
    form.edit(in: room) { _ = $0.type("1") }
    let draft = form.draft
    #expect(draft.form == "ring.incident")
    #expect(draft.started == form.started && draft.key == "A/7")
    #expect(draft.fields.map(\.name) == ["text", "kind"])
    var back = self.form(catalogue.fields(for: .incident, at: night("20:31:00")))
    back.category = .incident
    back.restore(draft, in: room)
    #expect(back[.text] == "水漫桥")
    #expect(back[.kind] == "flash_flood")
    #expect(back.pressed == form.pressed)
    #expect(back.draft == draft)
  }

  @Test func onlyBlanksAreEmpty() {
    var form = form(catalogue.note(matter: nil), .note)
    #expect(form.isEmpty)
    form.edit(in: room) { _ = $0.type(" \u{3000}") }
    #expect(form.isEmpty && form[.text] == nil)
    form.edit(in: room) { _ = $0.type("一") }
    #expect(!form.isEmpty)
  }
}

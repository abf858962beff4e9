import Curses
import DutyModel

// The last row: what the keys do here and now.

extension Desktop {
  /// As many as the screen holds; the first ones are said at any width.
  func keys(_ layout: MainLayout) -> String {
    let isWide = layout.columns >= 60
    if list != nil {
      return isWide
        ? language("Enter办  Esc回  上下选  打字筛选", "Enter run  Esc back  arrows  type to filter")
        : language("Enter办 Esc回 上下选 打字筛选", "Enter run  Esc back  or type to filter")
    }
    if let form = frontForm { return formKeys(form, columns: layout.columns) }
    if reason != nil { return language("写明理由  F8存  Esc先放下", "Write why  F8 Save  Esc Away") }
    switch page {
    case .search(let search): return keys(of: search, isWide: isWide)
    case .restart:
      return isWide
        ? language(
          "数字选  0先回主屏  \(held)F5来电  F9办现在这件  F1能做什么",
          "Digit Choose  0 Main screen  \(held)F5 Ring  F9 Do  F1 Help")
        : language("数字选 0回主屏 F5来电 F9办", "Digit  0 Main  F5 Ring  F9 Do")
    case .reports(.list):
      return isWide
        ? language(
          "数字或 Enter 看  上下选  Esc回  \(held)F5来电  F9办现在这件  F1能做什么",
          "Digit or Enter Read  Arrows  Esc Back  \(held)F5 Ring  F9 Do  F1 Help")
        : language("数字看 上下选 Esc回 F5来电", "Digit Read  Esc Back  F5 Ring")
    case .reports(.reading(let reading)): return keys(of: reading, columns: layout.columns)
    case nil: return keysOfPanes(layout)
    }
  }

  /// `F4挂着2 未存1  `, or nothing.
  var held: String {
    let held = forms.count - (front == nil ? 0 : 1)
    let unsaved = FormView.unsaved(heldUnsaved, language)
    return held > 0 ? language("F4挂着\(held)\(unsaved)  ", "F4 Held\(held)\(unsaved)  ") : ""
  }

  private func keys(of search: SearchView, isWide: Bool) -> String {
    guard search.isWriting else {
      return isWide
        ? language(
          "上下翻  Enter开这件  Esc回  F5来电  F1能做什么", "Arrows Scroll  Enter Open the matter  Esc Back  F5 Ring")
        : language("上下翻 Enter开 Esc回 F5来电", "Arrows Enter Open Esc Back F5")
    }
    return isWide
      ? language(
        "打字找  上下选  Enter看前后  Esc回  F5来电  F1能做什么",
        "Type  Arrows Choose  Enter Around it  Esc Back  F5 Ring  F1 Help")
      : language("上下选 Enter看前后 Esc回 F5来电", "Arrows Enter Around Esc Back F5")
  }

  private func keysOfPanes(_ layout: MainLayout) -> String {
    let isWide = layout.columns >= 60
    if stepHere != nil {
      return isWide
        ? language(
          "数字选步  空格已办  -不用办  Enter去办  Tab换  Esc回  F5来电  F9办  F1",
          "Digit Step  Space Done  - N/A  Enter Go  Tab  Esc  F5 Ring  F9 Do  F1")
        : language("空格已办 -不用 Esc回 F5来电 F9办", "Space Done - N/A  Esc  F5  F9")
    }
    if opened == nil && focus == .inbox {
      return isWide
        ? language(
          "数字并入几号  空格登记险情  -不用办  Enter怎么办  Esc回  F5来电  F9办  F1",
          "Digits Join  Space Incident  - None  Enter What  Esc  F5 Ring  F9 Do  F1")
        : language("数字并入 空格险情 -不用 F5来电", "Digits Join Space Open - None F5")
    }
    if opened != nil && focus == .queue {
      return isWide
        ? language(
          "上下看  Tab换段  Enter办这条  Esc回  F5来电  F6去电  F9办现在这件  F1",
          "Arrows Scroll  Tab Part  Enter Do it  Esc Back  F5 Ring  F6 Call  F9 Do")
        : language("上下看 Enter办 Esc回 F5来电 F9办", "Arrows Enter Do Esc F5 Ring F9")
    }
    guard isWide else {
      return forms.isEmpty
        ? language("F5来电 F6去电 F8记 F9办 F3找 F1", "F5 Ring F6 Call F8 Log F9 Do F1")
        : language("F5来电 F6去电 F8记 F9办 F4挂着 F1", "F5 Ring F6 Call F8 Log F9 Do F4")
    }
    if layout.columns >= 110 {
      return language(
        "F5 来电   F6 去电   F8 记一笔   F9 办这件   \(held)F3 查找   Tab 换栏   数字 开件   0 全部在办   F1 能做什么",
        "F5 Ring   F6 Call   F8 Log   F9 Do   \(held)F3 Find   Tab Pane   Digits Open   0 All open   F1 Help")
    }
    // A count of what isn't saved needs the room of a hint.
    let digits = heldUnsaved > 0 ? "" : language("Tab换栏  ", "Tab Pane  ")
    return language(
      "F5来电  F6去电  F8记一笔  F9办这件  \(held)F3查找  \(digits)F1能做什么",
      "F5 Ring  F6 Call  F8 Log  F9 Do  \(held)F3 Find  \(digits)F1 Help")
  }
}

extension EmbeddedThemes {
  static let night = """
    # 夜间：深底浅字，夜里不刺眼。
    # Night: light on dark, easy on the eyes late at night.
    # foreground/background: 256 色用 16-255，8 色用 0-7；没有颜色的终端只看 bold dim reverse underline。
    # The 256-colour form takes 16-255, the 8-colour form 0-7; a terminal without colour shows the rest.
    name = "night"

    [style.normal]
    foreground256 = 252
    background256 = 234
    foreground8 = 7
    background8 = 0

    [style.dim]
    foreground256 = 245
    dim = true

    [style.title]
    foreground256 = 255
    foreground8 = 7
    bold = true

    [style.selected]
    foreground256 = 255
    background256 = 24
    foreground8 = 7
    background8 = 4
    reverse = true

    [style.overdue]
    foreground256 = 210
    foreground8 = 7
    background8 = 1
    bold = true

    [style.dueSoon]
    foreground256 = 221
    foreground8 = 3
    bold = true

    [style.running]
    foreground256 = 252
    foreground8 = 7

    [style.done]
    foreground256 = 245
    dim = true

    [style.oneLine]
    foreground256 = 234
    background256 = 252
    foreground8 = 0
    background8 = 7
    reverse = true

    [style.oneLineOverdue]
    foreground256 = 231
    background256 = 124
    foreground8 = 7
    background8 = 1
    bold = true
    reverse = true

    [style.banner]
    foreground256 = 16
    background256 = 221
    foreground8 = 0
    background8 = 6
    reverse = true

    [style.notSaved]
    foreground256 = 231
    background256 = 160
    foreground8 = 7
    background8 = 1
    bold = true
    reverse = true
    underline = true

    [style.key]
    foreground256 = 117
    foreground8 = 6
    bold = true

    [style.exercise]
    foreground256 = 16
    background256 = 183
    foreground8 = 0
    background8 = 2
    reverse = true
    underline = true

    [style.signed]
    foreground256 = 114
    foreground8 = 2

    """
}

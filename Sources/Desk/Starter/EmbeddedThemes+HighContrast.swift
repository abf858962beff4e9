extension EmbeddedThemes {
  static let highContrast = """
    # 高对比：黑底亮字，远看、投影、视力不好时用。
    # High contrast: bright on black, for a projector, from afar, for weak eyes.
    # foreground/background: 256 色用 16-255，8 色用 0-7；没有颜色的终端只看 bold dim reverse underline。
    # The 256-colour form takes 16-255, the 8-colour form 0-7; a terminal without colour shows the rest.
    name = "high-contrast"

    [style.normal]
    foreground256 = 231
    background256 = 16
    foreground8 = 7
    background8 = 0

    [style.dim]
    foreground256 = 250

    [style.title]
    foreground256 = 231
    foreground8 = 7
    bold = true
    underline = true

    [style.selected]
    foreground256 = 16
    background256 = 51
    foreground8 = 0
    background8 = 6
    reverse = true

    [style.overdue]
    foreground256 = 16
    background256 = 214
    foreground8 = 0
    background8 = 7
    bold = true
    reverse = true
    underline = true

    [style.dueSoon]
    foreground256 = 226
    foreground8 = 3
    bold = true

    [style.running]
    foreground256 = 231
    foreground8 = 7

    [style.done]
    foreground256 = 250

    [style.oneLine]
    foreground256 = 16
    background256 = 231
    foreground8 = 0
    background8 = 7
    reverse = true

    [style.oneLineOverdue]
    foreground256 = 231
    background256 = 88
    foreground8 = 0
    background8 = 7
    bold = true
    reverse = true
    underline = true

    [style.banner]
    foreground256 = 16
    background256 = 226
    foreground8 = 0
    background8 = 6
    reverse = true

    [style.notSaved]
    foreground256 = 231
    background256 = 88
    foreground8 = 0
    background8 = 6
    bold = true
    reverse = true
    underline = true

    [style.key]
    foreground256 = 51
    foreground8 = 6
    bold = true

    [style.exercise]
    foreground256 = 16
    background256 = 213
    foreground8 = 0
    background8 = 6
    reverse = true
    underline = true

    [style.signed]
    foreground256 = 120
    foreground8 = 2
    bold = true

    """
}

extension EmbeddedThemes {
  static let day = """
    # 白天：白底深字，亮堂的屋里用。
    # Day: dark on white, for a bright room.
    # foreground/background: 256 色用 16-255，8 色用 0-7；没有颜色的终端只看 bold dim reverse underline。
    # The 256-colour form takes 16-255, the 8-colour form 0-7; a terminal without colour shows the rest.
    name = "day"

    [style.normal]
    foreground256 = 235
    background256 = 231
    foreground8 = 0
    background8 = 7

    [style.dim]
    foreground256 = 242
    dim = true

    [style.title]
    foreground256 = 16
    foreground8 = 0
    bold = true

    [style.selected]
    foreground256 = 231
    background256 = 25
    foreground8 = 7
    background8 = 4
    reverse = true

    [style.overdue]
    foreground256 = 124
    foreground8 = 7
    background8 = 1
    bold = true

    [style.dueSoon]
    foreground256 = 94
    foreground8 = 0
    background8 = 6
    bold = true

    [style.running]
    foreground256 = 235
    foreground8 = 0

    [style.done]
    foreground256 = 242
    dim = true

    [style.oneLine]
    foreground256 = 231
    background256 = 236
    foreground8 = 7
    background8 = 0
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
    foreground256 = 25
    foreground8 = 4

    [style.exercise]
    foreground256 = 231
    background256 = 54
    foreground8 = 0
    background8 = 2
    reverse = true
    underline = true

    [style.signed]
    foreground256 = 22
    foreground8 = 4

    """
}

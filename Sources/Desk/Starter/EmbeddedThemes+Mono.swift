extension EmbeddedThemes {
  static let mono = """
    # 单色：不用颜色，只用粗体、反白和下划线。
    # Mono: no colour at all, only bold, reverse and underline.
    # foreground/background: 256 色用 16-255，8 色用 0-7；没有颜色的终端只看 bold dim reverse underline。
    # The 256-colour form takes 16-255, the 8-colour form 0-7; a terminal without colour shows the rest.
    name = "mono"

    [style.normal]

    [style.dim]
    dim = true

    [style.title]
    bold = true

    [style.selected]
    reverse = true

    [style.overdue]
    bold = true

    [style.dueSoon]
    underline = true

    [style.running]

    [style.done]
    dim = true

    [style.oneLine]
    reverse = true

    [style.oneLineOverdue]
    bold = true
    reverse = true

    [style.banner]
    reverse = true

    [style.notSaved]
    bold = true
    reverse = true
    underline = true

    [style.key]
    bold = true

    [style.exercise]
    reverse = true
    underline = true

    [style.signed]
    underline = true

    """
}

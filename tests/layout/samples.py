"""One block of each kind, as short as shows what it must."""

from __future__ import annotations

from soraleak_tui.domain.prose import (
    Block,
    BlockQuote,
    CodeBlock,
    ComparisonBlock,
    Heading,
    Inline,
    ListBlock,
    Mark,
    Paragraph,
    RuleBlock,
    Run,
    Table,
)


def plain(text: str) -> Inline:
    return (Run(text),)


def paragraph(text: str) -> Paragraph:
    return Paragraph(plain(text))


MARKED = Paragraph(
    (
        Run("About twenty artists ", passage="leak#1"),
        Run("with early access", Mark.EMPHASIS, passage="leak#1"),
        Run(" put a page on "),
        Run("Hugging Face", link="https://huggingface.co"),
        Run(", which called "),
        Run("sora/turbo", Mark.CODE),
        Run("; it was open for "),
        Run("one hour", Mark.STRUCK),
        Run(" "),
        Run("three hours", Mark.STRONG),
        Run(".\nThen it was closed — for every tester."),
    )
)
TIGHT = ListBlock(
    (
        (paragraph("Free bug testers, in the words of the letter that stood above the page"),),
        (
            paragraph("PR puppets"),
            ListBlock(((paragraph("training data"), ListBlock(((paragraph("validation tokens"),),))),)),
        ),
        (),
    )
)
LOOSE = ListBlock(
    (
        (paragraph("Hundreds of artists gave their work for nothing."), paragraph("Few of them were credited.")),
        (paragraph("A few were chosen to show their films."),),
    ),
    start=9,
    tight=False,
)
QUOTE = BlockQuote(
    (paragraph("We are not your free bug testers, nor your PR puppets."), paragraph("The artists"), TIGHT)
)
TABLE = Table(
    (plain("Question"), plain("Sources"), plain("Settled")),
    (
        (plain("How long was access open?"), plain("4"), plain("three hours, says the group itself")),
        (plain("谁做的？ who made it"), plain("12"), ()),
        (plain("e\u0301te\u0301 👩\u200d👩\u200d👧 family"), plain("1"), plain("not settled")),
    ),
    ("left", "right", "center"),
)
CODE = CodeBlock(
    'def leak():\n\treturn "an end-point that was put before the model, and not the model itself"\n\nleak()\n'
)

SAMPLES: dict[str, Block] = {
    "heading": Heading(2, plain("How long the page stayed open, and who says so"), "how-long"),
    "paragraph": MARKED,
    "wide": paragraph("公開された手紙は「芸術の洗浄」と呼ぶ。OpenAI公司はすべての試験者のアクセスを閉じた。"),
    "tight-list": TIGHT,
    "loose-list": LOOSE,
    "quote": QUOTE,
    "table": TABLE,
    "code": CODE,
    "thematic-break": RuleBlock(),
    "comparison": ComparisonBlock("L5", ("000", "001", "004")),
}

"""A keyboard-first terminal explainer for dossiers: who said what, in which words, and where the reports differ.

Importing this package imports nothing else: the version is looked up on request.
"""


def version() -> str:
    """The version of the installed program, or ``"0+unknown"`` when it is not installed at all."""
    from importlib.metadata import PackageNotFoundError, version as installed

    try:
        return installed("soraleak-tui")
    except PackageNotFoundError:
        return "0+unknown"

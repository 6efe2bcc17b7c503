"""Choose in Streamlit's lists, which close when the page is drawn again meanwhile."""

from playwright.sync_api import Page, TimeoutError

ATTEMPTS = 10


def choose(page: Page, label: str, option: str) -> None:
    """Open the list of a label until its option is seen, and choose it."""
    wanted = page.get_by_role("option", name=option, exact=True)
    for _ in range(ATTEMPTS):
        box = page.get_by_role("combobox", name=label, exact=True)
        box.scroll_into_view_if_needed()
        box.click()
        try:
            wanted.click(timeout=3000)
        except TimeoutError:
            page.keyboard.press("Escape")
        else:
            return
    raise AssertionError(f"« {option} » was not offered by « {label} »")

"""A connection that drops, a server that is replaced: the page finds its state again."""

import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.choosing import choose
from tests.browser.running import application
from tests.relay import Relay
from tests.waiting import wait_until

PATIENCE = 30_000
ATTEMPTS = 3
SACLAY = "2019-label-paris-saclay"


@pytest.fixture
def relay(server: str) -> Iterator[Relay]:
    """A wire between the browser and the application."""
    made = Relay(server)
    yield made
    made.close()


@pytest.fixture
def page(browser: Browser, relay: Relay) -> Iterator[Page]:
    """The map, a laureate open, and a filter chosen by hand after that."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{relay.address}/?laureat={SACLAY}")
    expect(page.locator("article.card h2")).to_contain_text("Saclay", timeout=PATIENCE)
    choose(page, "Édition", "2019")
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("annee=2019"), timeout=PATIENCE)
    _shows_what_was_chosen(page)
    yield page
    context.close()


def _shows_what_was_chosen(page: Page) -> None:
    expect(page.get_by_role("status")).to_contain_text("5 lauréats", timeout=PATIENCE)
    expect(page.locator("article.card h2")).to_contain_text("Saclay", timeout=PATIENCE)
    drawn = page.frame_locator("iframe").locator("[data-drawn*='year=2019']")
    expect(drawn).to_be_visible(timeout=PATIENCE)
    assert f"laureat={SACLAY}" in page.url
    assert "annee=2019" in page.url


def _still_answers(page: Page) -> None:
    for _ in range(ATTEMPTS):  # a new server draws the page once before it heeds a choice
        choose(page, "Région", "Île-de-France")
        page.keyboard.press("Escape")
        with suppress(AssertionError):
            expect(page).to_have_url(re.compile("region=11"), timeout=10_000)
            break
    expect(page.get_by_role("status")).to_contain_text("2 lauréats", timeout=PATIENCE)
    expect(page.locator("article.card h2")).to_contain_text("Saclay")


def test_a_connection_that_drops_comes_back_as_it_was(page: Page, relay: Relay) -> None:
    relay.cut()
    wait_until(lambda: _looked_at(page) and relay.sessions == 2)
    _shows_what_was_chosen(page)
    _still_answers(page)


def test_a_network_that_is_away_a_while_is_said_then_comes_back(page: Page, relay: Relay) -> None:
    relay.refusing = True
    relay.cut()
    said = page.get_by_text(re.compile("Connexion perdue|Le serveur ne répond plus")).first
    expect(said).to_be_visible(timeout=PATIENCE)
    relay.refusing = False
    wait_until(lambda: _looked_at(page) and relay.sessions == 2)
    _shows_what_was_chosen(page)
    _still_answers(page)


def test_a_server_that_is_replaced_finds_the_state_in_the_address(page: Page, relay: Relay) -> None:
    with application() as other:
        relay.target = other
        relay.cut()
        wait_until(lambda: _looked_at(page) and relay.sessions == 2)
        _shows_what_was_chosen(page)
        _still_answers(page)


def _looked_at(page: Page) -> bool:
    """Let the browser go on while Python waits."""
    page.wait_for_timeout(10)
    return True

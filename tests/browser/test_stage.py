"""What the stage shows: steps, filters, the reveal, the audience's code, a second window."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.stage.scene import Options
from geodata.laureates import Laureate, load_laureates
from tests.browser.stage import ADDRESS, OpenStage, Size, address_kept, write
from tests.browser.test_stage_keys import LAST, LAUREATES, at, state, where
from tests.dashboard.stage.test_standalone import HOSTILE
from tests.made_up import MADE_UP

SACLAY = "2019-label-paris-saclay"
REUNION = "2018-label-territoire-de-la-cote-ouest"
LOST = "2019-startup-cmarue"
CENTRE = "() => { const { lat, lng } = stage.map.getCenter(); return [lat, lng]; }"
NAMES = ".tier-names strong"


def test_the_map_goes_to_the_laureate(open_stage: OpenStage) -> None:
    page = open_stage(laureat=SACLAY)
    latitude, longitude = page.evaluate(CENTRE)
    assert 48.5 < latitude < 48.9
    assert 2 < longitude < 2.4
    assert page.evaluate("() => stage.map.getZoom()") > 9
    expect(page.locator("[data-laureate].is-chosen")).to_have_attribute("data-laureate", SACLAY)


def test_the_map_goes_overseas(open_stage: OpenStage) -> None:
    page = open_stage(laureat=REUNION)
    latitude, _ = page.evaluate(CENTRE)
    assert -22 < latitude < -20
    chosen = page.locator("#carte > .leaflet-map-pane .is-chosen[data-laureate]")
    expect(chosen).to_have_attribute("data-laureate", REUNION)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (768, 1024)])
def test_the_territory_lies_beside_the_insets(open_stage: OpenStage, size: Size) -> None:
    page = open_stage(laureat=SACLAY, size=size)
    left = "one => one.getBoundingClientRect().left"
    right = "one => one.getBoundingClientRect().right"
    shape = page.locator("#carte > .leaflet-map-pane path.shape.is-chosen:not(.commune)")
    assert shape.evaluate(left) > page.locator(".insets").evaluate(right)


def test_a_flight_moves_and_arrives(open_stage: OpenStage) -> None:
    page = open_stage(motion="no-preference")
    page.evaluate("() => { window.moves = 0; stage.map.on('move', () => { window.moves += 1; }); }")
    page.keyboard.press("PageDown")
    page.wait_for_function("() => stage.map.getZoom() > 9", timeout=30_000)
    assert page.evaluate("() => window.moves") > 3


def test_nothing_flies_where_the_system_asks_for_stillness(open_stage: OpenStage) -> None:
    page = open_stage()
    page.evaluate("() => { window.moves = 0; stage.map.on('move', () => { window.moves += 1; }); }")
    page.keyboard.press("PageDown")
    assert page.evaluate("() => stage.map.getZoom()") > 9
    assert page.evaluate("() => window.moves") <= 2


def test_a_laureate_without_a_place_has_the_whole_of_france(open_stage: OpenStage) -> None:
    page = open_stage(laureat=SACLAY)
    page.keyboard.type(str([one.id for one in LAUREATES].index(LOST) + 1))
    page.keyboard.press("Enter")
    expect(page.locator(".facts")).to_contain_text("lieu non établi")
    page.wait_for_function("() => stage.map.getZoom() < 7")


def test_a_sign_on_the_map_leads_to_its_step(open_stage: OpenStage) -> None:
    page = open_stage()
    page.locator(f"[data-laureate='{SACLAY}']").focus()
    page.keyboard.press("Enter")
    assert state(page)["laureat"] == SACLAY


def test_a_row_of_the_overview_leads_to_its_step(open_stage: OpenStage) -> None:
    page = open_stage()
    page.locator(f"[data-step='{SACLAY}']").click()
    expect(page.locator("h2.name")).to_contain_text("Paris-Saclay")


def test_filters_say_how_many_and_keep_them(open_stage: OpenStage) -> None:
    page = open_stage()
    years = page.locator("[data-filter=year]")
    assert "2019 (5)" in years.locator("option").all_inner_texts()
    years.select_option("2019")
    expect(page.locator(".row")).to_have_count(5)
    expect(page.locator("#carte > .leaflet-map-pane .laureate:not(.is-out)")).to_have_count(4)
    distinctions = page.locator("[data-filter=distinction]")
    assert "Start-up (2)" in distinctions.locator("option").all_inner_texts()
    assert "Label or (0)" in distinctions.locator("option").all_inner_texts()
    distinctions.select_option("startup")
    expect(page.locator(".row")).to_have_count(2)
    assert state(page) == {"annee": "2019", "distinction": "startup"}
    page.keyboard.press("Tab")
    page.locator("body").press("PageDown")
    assert where(page) == "1 / 2"


def test_a_filter_that_keeps_nothing_says_so(open_stage: OpenStage) -> None:
    page = open_stage(annee="2015", region="11")
    expect(page.locator(".summary")).to_have_text("Aucun lauréat ne répond à ces filtres.")
    page.keyboard.press("PageDown")
    expect(page.locator(".summary")).to_be_visible()


def test_the_order_by_region_puts_what_has_none_last(open_stage: OpenStage) -> None:
    page = open_stage()
    page.locator("[data-filter=order]").select_option("region")
    names = page.locator(".go-name").all_inner_texts()
    assert names[0] == "Rennes Métropole"  # Bretagne
    assert names[-1] == "Cmarue"


def test_a_chosen_list_is_followed(open_stage: OpenStage, tmp_path: Path) -> None:
    chosen = (REUNION, SACLAY)
    path = write(tmp_path, options=Options(order="list", chosen=chosen))
    page = open_stage(path=path)
    expect(page.locator("[data-filter=order] option:checked")).to_have_text("Ma liste")
    page.keyboard.press("PageDown")
    assert (where(page), state(page)["laureat"]) == ("1 / 2", REUNION)
    page.keyboard.press("PageDown")
    assert state(page)["laureat"] == SACLAY


def test_an_address_can_carry_a_list(open_stage: OpenStage) -> None:
    page = open_stage(liste=f"{SACLAY},inconnu,{REUNION}", ordre="liste")
    expect(page.locator(".row")).to_have_count(2)


def test_a_reload_comes_back_to_the_step(open_stage: OpenStage) -> None:
    page = open_stage(annee="2019", theme="clair", delai="8")
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    name = page.locator("h2.name").inner_text()
    address_kept(page)
    page.reload()
    expect(page.locator("h2.name")).to_have_text(name)
    assert where(page) == "2 / 5"
    expect(page.locator("[data-filter=delay]")).to_have_value("8")


@pytest.mark.parametrize(
    "hostile",
    [
        {"laureat": "<script>", "annee": "x", "ordre": "__proto__", "theme": "constructor"},
        {"revelation": "1e9", "niveau": "-4", "delai": "NaN", "liste": ",,,"},
        {"revelation": "1999", "niveau": "99"},
        {"annee": "%00", "region": "'\"><img src=x onerror=alert(1)>"},
    ],
)
def test_a_hostile_address_opens_politely(open_stage: OpenStage, hostile: dict[str, str]) -> None:
    page = open_stage(**hostile)
    expect(page.locator("h1")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".summary")).to_be_visible()


def test_the_address_may_change_while_it_is_shown(open_stage: OpenStage) -> None:
    page = open_stage()
    page.evaluate(f"() => {{ location.hash = 'laureat={SACLAY}'; }}")
    expect(page.locator("h2.name")).to_contain_text("Paris-Saclay")


def test_the_address_is_written_once_for_many_changes(open_stage: OpenStage) -> None:
    page = open_stage()
    written = page.evaluate("""async () => {
        let times = 0;
        const replace = history.replaceState.bind(history);
        history.replaceState = (...said) => { times += 1; replace(...said); };
        for (let i = 0; i < 150; i += 1) stage.filter("year", i % 2 ? "2018" : "2019");
        const before = times;
        while (stage.isKeeping) await new Promise((done) => setTimeout(done, 5));
        return [before, times, location.hash];
    }""")
    assert written == [0, 1, "#annee=2018"]


def test_autoplay_goes_on_stops_and_comes_round(open_stage: OpenStage) -> None:
    page = open_stage(laureat=LAUREATES[-1].id, delai="1")
    page.keyboard.press("a")
    expect(page.locator("[data-act=play]")).to_have_text("Pause")
    at(page, 1)
    expect(page.locator(".where")).to_have_text(f"2 / {LAST}")
    page.keyboard.press("a")
    expect(page.locator("[data-act=play]")).to_have_text("Lecture")
    assert page.evaluate("() => stage.autoplay.timer") is None


def test_autoplay_lasts_through_a_reload_and_waits_in_the_dark(open_stage: OpenStage) -> None:
    page = open_stage(lecture="oui", delai="3600")
    expect(page.locator("[data-act=play]")).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("() => stage.autoplay.timer") is not None
    page.keyboard.press("b")
    assert page.evaluate("() => stage.autoplay.timer") is None


def test_the_reveal_goes_level_by_level(open_stage: OpenStage) -> None:
    page = open_stage(annee="2018")
    page.keyboard.press("r")
    expect(page.locator(".reveal-title")).to_have_text("Édition 2018")
    expect(page.locator(NAMES)).to_have_count(0)
    expect(page.locator("#contenu")).not_to_contain_text("Nantes")
    expect(page.locator(".laureate:not(.is-out)")).to_have_count(0)
    titles = page.locator(".tier-title").all_inner_texts()
    assert [title.splitlines()[-1] for title in titles] == ["Or", "Argent", "Bronze"]
    page.keyboard.press("r")
    expect(page.locator(NAMES)).to_have_text(["Tourcoing / Roubaix / Marc-en-Baroeul"])
    page.keyboard.press("PageDown")
    page.keyboard.press("Space")
    expect(page.locator(NAMES).first).to_have_text("Nantes Métropole")
    expect(page.locator("#annonce")).to_have_text("Or : Nantes Métropole.")
    expect(page.locator(".reveal-next")).to_be_disabled()
    page.keyboard.press("PageUp")
    expect(page.locator(NAMES)).to_have_count(2)
    page.keyboard.press("Escape")
    expect(page.locator(".summary")).to_be_visible()


def test_the_reveal_lasts_through_a_reload_and_changes_year(open_stage: OpenStage) -> None:
    page = open_stage(revelation="2018", niveau="2")
    expect(page.locator(NAMES)).to_have_count(2)
    page.locator("[data-filter=reveal]").select_option("2019")
    expect(page.locator(NAMES)).to_have_count(0)
    expect(page.locator(".tier-title")).to_have_text(["LLabel (niveau inconnu)"])


def test_a_year_without_levels_is_revealed_as_it_is(open_stage: OpenStage) -> None:
    page = open_stage(laureat=SACLAY)
    page.keyboard.press("r")
    page.locator(".reveal-next").click()
    expect(page.locator(NAMES)).to_have_count(2)


def test_a_second_window_has_notes_and_what_comes_next(open_stage: OpenStage) -> None:
    page = open_stage(laureat=SACLAY)
    with page.context.expect_page() as opened:
        page.keyboard.press("n")
    notes = opened.value
    expect(notes.locator("h1")).to_contain_text("Paris-Saclay")
    expect(notes.locator("dl")).to_contain_text("Année lue « 20#9 »")
    number = [one.id for one in LAUREATES].index(SACLAY)
    expect(notes.locator("main")).to_contain_text(LAUREATES[number + 1].name_as_written)
    expect(notes.locator("[data-clock]")).to_contain_text("depuis l’ouverture")
    page.keyboard.press("PageDown")
    expect(notes.locator("h1")).to_have_text(LAUREATES[number + 1].name_as_written)
    notes.keyboard.press("PageUp")
    expect(page.locator("h2.name")).to_contain_text("Paris-Saclay")
    notes.get_by_role("button", name="Suivant").click()
    at(page, number + 2)
    address_kept(page)
    page.reload()
    expect(notes.locator("body")).to_contain_text("N y ouvre une nouvelle fenêtre")
    with page.context.expect_page() as again:
        page.keyboard.press("n")
    expect(again.value.locator("h1")).to_have_text(LAUREATES[number + 1].name_as_written)


def test_a_second_window_is_not_opened_twice(open_stage: OpenStage) -> None:
    page = open_stage()
    with page.context.expect_page():
        page.keyboard.press("n")
    page.keyboard.press("n")
    assert len(page.context.pages) == 2


def test_notes_know_what_the_reveal_still_hides(open_stage: OpenStage) -> None:
    page = open_stage(revelation="2018")
    with page.context.expect_page() as opened:
        page.keyboard.press("n")
    expect(opened.value.locator("main")).to_contain_text("Tourcoing / Roubaix")


def test_a_blocked_window_is_said(open_stage: OpenStage) -> None:
    page = open_stage()
    page.evaluate("() => { window.open = () => null; }")
    page.keyboard.press("n")
    expect(page.locator("#message")).to_contain_text("Le navigateur a bloqué la seconde fenêtre")


def test_the_code_leads_the_audience_to_the_view(open_stage: OpenStage) -> None:
    page = open_stage(annee="2019")
    page.keyboard.press("q")
    expect(page.locator("#qr svg")).to_have_attribute(
        "aria-label", f"Code QR de l’adresse {ADDRESS}/?annee=2019"
    )
    page.keyboard.press("PageDown")
    shown = f"{ADDRESS}/?annee=2019&laureat={state(page)['laureat']}"
    expect(page.locator(".qr-address")).to_have_text(shown)
    page.keyboard.press("q")
    expect(page.locator("#qr")).to_be_hidden()


def test_without_an_address_there_is_no_code_and_it_says_why(
    open_stage: OpenStage, tmp_path: Path
) -> None:
    page = open_stage(path=write(tmp_path, options=Options()))
    page.keyboard.press("q")
    expect(page.locator("#qr")).to_contain_text("--address")
    expect(page.locator("#qr svg")).to_have_count(0)


@pytest.mark.parametrize("hostile", [text[:290] for text in HOSTILE])
def test_a_hostile_laureate_is_text_on_the_stage(
    open_stage: OpenStage, tmp_path: Path, hostile: str
) -> None:
    row = {**MADE_UP, "name_as_written": hostile, "project": hostile, "summary": hostile}
    laureate = Laureate.model_validate({**row, "note": hostile})
    page = open_stage(path=write(tmp_path, [laureate], Options(title=hostile)))
    page.keyboard.press("PageDown")
    assert page.locator("h2.name").evaluate("one => one.textContent") == laureate.name_as_written
    assert page.locator("h2.name").evaluate("one => one.children.length") == 0
    with page.context.expect_page() as opened:
        page.keyboard.press("n")
    assert opened.value.locator("img, script").count() == 0
    assert page.evaluate("() => document.scripts.length") == 2


def test_nobody_is_shown_where_there_is_nobody(open_stage: OpenStage, tmp_path: Path) -> None:
    page = open_stage(path=write(tmp_path, []))
    for key in ("PageDown", "End", "r", "a", "q", "5", "Enter"):
        page.keyboard.press(key)
    expect(page.locator(".summary")).to_have_text("Aucun lauréat ne répond à ces filtres.")
    expect(page.locator("#message")).to_contain_text("Aucune édition à révéler")


def test_fingers_tap_and_swipe(open_stage: OpenStage) -> None:
    page = open_stage(size=(390, 844))
    page.locator("[data-act=next]").tap()
    at(page, 1)
    swipe(page, 300, 80)
    at(page, 2)
    swipe(page, 80, 300)
    at(page, 1)


def swipe(page: Page, start: int, end: int) -> None:
    page.locator("#volet").evaluate(
        """(panel, [from, to]) => {
            const finger = { identifier: 1, target: panel, clientY: 600 };
            const touch = (clientX) => new Touch({ ...finger, clientX });
            const at = (x) => ({ touches: [touch(x)], changedTouches: [touch(x)], bubbles: true });
            panel.dispatchEvent(new TouchEvent("touchstart", at(from)));
            panel.dispatchEvent(new TouchEvent("touchend", at(to)));
        }""",
        [start, end],
    )


def test_the_ledger_has_what_these_tests_need() -> None:
    assert {SACLAY, REUNION, LOST} <= {one.id for one in load_laureates()}


@pytest.mark.parametrize(
    ("size", "smallest"), [((1280, 720), 26), ((1920, 1080), 32), ((3840, 2160), 60)]
)
def test_signs_grow_with_the_hall(
    open_stage: OpenStage, size: tuple[int, int], smallest: int
) -> None:
    page = open_stage(size=size)
    signs = page.locator("#carte > .leaflet-map-pane .laureate .sign")
    expect(signs).to_have_count(len(LAUREATES) - 2)  # one is overseas, one has no place
    widths = signs.evaluate_all("all => all.map((one) => one.getBoundingClientRect().width)")
    assert min(widths) >= smallest

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import FrameLocator, Locator, Page, expect

Open = Callable[..., Page]

ON_THE_MAP = {
    "2015-label-toulouse-metropole",
    "sans-edition-label-val-de-cher-controis",
    "2023-label-cannes-pays-de-lerins",
    "2023-label-rennes-metropole",
    "2019-label-paris-saclay",
    "2019-label-rosny-sous-bois",
    "2019-encouragement-erdre-et-gesvres",
    "2019-startup-lify-air",
    "2018-label-nantes-metropole",
    "2018-label-territoire-de-la-cote-ouest",
    "2018-label-tourcoing-roubaix-marcq-en-baroeul",
    "2015-label-rennes",
    "sans-edition-label-chalons-en-champagne",
}
POINT_INSIDE = """path => {
    const box = path.getBoundingClientRect();
    for (let x = box.left; x < box.right; x += 3) {
        for (let y = box.top; y < box.bottom; y += 3) {
            if (document.elementFromPoint(x, y) === path) return [x, y];
        }
    }
}"""
NOT_ON_THE_MAP = {"2019-startup-cmarue"}


def map_of(page: Page) -> FrameLocator:
    frame = page.frame_locator("iframe")
    expect(frame.locator("[data-drawn]")).to_be_visible(timeout=30_000)
    return frame


def signs(page: Page) -> Locator:
    return map_of(page).locator(".laureate")


def ids(found: Locator) -> set[str]:
    return set(found.evaluate_all("all => all.map(one => one.dataset.laureate)"))


def listed(page: Page) -> Locator:
    return page.locator(".st-key-volet button.laureate")


def card(page: Page) -> Locator:
    return page.locator("article.card")


def test_all_laureates_are_shown(open_page: Open) -> None:
    page = open_page()
    assert ids(signs(page)) == ON_THE_MAP
    expect(listed(page)).to_have_count(14)
    assert ids(listed(page)) == ON_THE_MAP | NOT_ON_THE_MAP
    expect(page.get_by_role("status")).to_contain_text("14 lauréats")


def test_a_shared_address_shows_its_laureates_in_list_and_map(open_page: Open) -> None:
    page = open_page("/?annee=2019&region=11")
    expected = {"2019-label-paris-saclay", "2019-label-rosny-sous-bois"}
    assert ids(signs(page)) == expected
    expect(listed(page)).to_have_count(2)
    assert ids(listed(page)) == expected
    expect(page.get_by_role("status")).to_contain_text("2 lauréats : 2 labels.")


def test_erdre_et_gesvres_stands_in_loire_atlantique(open_page: Open) -> None:
    """Its sign lies inside the drawn outline of Loire-Atlantique, on the screen."""
    page = open_page("/?q=erdre&laureat=2019-encouragement-erdre-et-gesvres")
    assert ids(signs(page)) == {"2019-encouragement-erdre-et-gesvres"}
    inside = (
        map_of(page)
        .locator("body")
        .evaluate(
            """async () => {
            const { L } = window;
            const land = await (await fetch("/api/backdrop.geojson")).json();
            const found = land.features.find(one => one.id === "departement:44");
            const layer = L.geoJSON(found).addTo(window.map).getLayers()[0];
            const sign = document.querySelector(".laureate").getBoundingClientRect();
            const point = window.map.getContainer().ownerDocument
                .querySelector("svg").createSVGPoint();
            const path = layer.getElement();
            point.x = sign.x + sign.width / 2;
            point.y = sign.y + sign.height / 2;
            const local = point.matrixTransform(path.getScreenCTM().inverse());
            return path.isPointInFill(local);
        }"""
        )
    )
    assert inside is True
    expect(card(page)).to_contain_text(
        "Auditionné à l’étape d’Île-de-France, situé en Pays de la Loire"
    )
    expect(card(page)).to_contain_text("Loire-Atlantique")


def test_paris_saclay_is_drawn_as_27_communes(open_page: Open) -> None:
    page = open_page("/?q=saclay&laureat=2019-label-paris-saclay")
    expect(map_of(page).locator("#map_div path.commune")).to_have_count(27)
    expect(card(page)).to_contain_text("27 communes (périmètre 2019)")
    expect(card(page)).to_contain_text("200056232")


def test_each_sign_says_its_laureate(open_page: Open) -> None:
    frame = map_of(open_page())
    name = "Label or 2018 — Nantes Métropole : CityLab"
    expect(frame.get_by_role("button", name=name)).to_be_visible()


def test_signs_differ_in_letter_and_shape(open_page: Open) -> None:
    found = map_of(open_page()).locator(".laureate .sign")
    looks = found.evaluate_all(
        """all => all.map(one => {
            const shape = getComputedStyle(one, "::before");
            return [one.className.split("sign-")[1], one.textContent,
                    `${shape.borderRadius} ${shape.transform} ${shape.backgroundColor}`];
        })"""
    )
    letters = {sign: letter for sign, letter, _ in looks}
    assert letters == {
        "label": "L",
        "or": "O",
        "argent": "A",
        "bronze": "B",
        "encouragement": "E",
        "startup": "S",
    }
    assert len({look for _, _, look in looks}) == len(letters)


def test_no_sign_hides_another(open_page: Open) -> None:
    centres = (
        map_of(open_page())
        .locator("#map_div > * .laureate")
        .evaluate_all(
            """all => all.filter(one => !one.closest(".inset")).map(one => {
            const box = one.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];
        })"""
        )
    )
    assert len(centres) == 12
    for i, (x, y) in enumerate(centres):
        for other_x, other_y in centres[i + 1 :]:
            assert (x - other_x) ** 2 + (y - other_y) ** 2 >= 26**2


def test_overseas_laureates_stand_in_their_inset(open_page: Open) -> None:
    frame = map_of(open_page())
    names = frame.locator(".inset-title").all_text_contents()
    assert names == ["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"]
    inset = frame.locator(".inset").filter(has_text="La Réunion")
    assert ids(inset.locator(".laureate")) == {"2018-label-territoire-de-la-cote-ouest"}


def test_an_inset_can_be_chosen_from_and_enlarged(open_page: Open) -> None:
    page = open_page()
    inset = map_of(page).locator(".inset").filter(has_text="La Réunion")
    inset.locator(".laureate").click()
    expect(card(page)).to_contain_text("Territoire de la Côte Ouest")
    inset.get_by_role("button", name="La Réunion").click()
    expect(map_of(page).locator("#map_div > .leaflet-map-pane .laureate")).to_have_count(1)
    map_of(page).get_by_role("button", name="Voir toute la France").click()
    expect(map_of(page).locator("#map_div > .leaflet-map-pane .laureate")).to_have_count(12)


def test_choosing_a_sign_opens_its_card_and_marks_it(open_page: Open) -> None:
    page = open_page()
    sign = map_of(page).get_by_role("button", name=re.compile("Châlons-en-Champagne"))
    sign.click()
    expect(card(page)).to_contain_text("Jeunes Châlons")
    expect(card(page)).to_contain_text("édition inconnue")
    expect(sign).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(re.compile("laureat=sans-edition-label-chalons-en-champagne"))


def test_choosing_a_territory_opens_its_card(open_page: Open) -> None:
    page = open_page("/?q=saclay")
    x, y = map_of(page).locator("path.shape:not(.commune)").evaluate(POINT_INSIDE)
    frame = page.locator("iframe").bounding_box()
    assert frame
    page.mouse.click(frame["x"] + 1 + x, frame["y"] + 1 + y)
    expect(card(page)).to_contain_text("Challenge observatoire économique")


def test_choosing_in_the_list_brings_the_sign_out(open_page: Open) -> None:
    page = open_page()
    map_of(page)
    listed(page).filter(has_text="Rosny").click()
    sign = map_of(page).locator(".laureate.is-chosen")
    expect(sign).to_have_attribute("data-laureate", "2019-label-rosny-sous-bois")
    expect(sign).to_have_attribute("aria-pressed", "true")
    expect(card(page)).to_contain_text("93064")
    expect(listed(page).filter(has_text="Rosny")).to_have_attribute("aria-pressed", "true")


def test_the_same_laureate_can_be_chosen_again_after_closing(open_page: Open) -> None:
    page = open_page("/?q=rosny")
    sign = map_of(page).locator(".laureate")
    for _ in range(2):
        sign.click()
        expect(card(page)).to_contain_text("Ville numérique")
        page.get_by_role("button", name="Fermer").click()
        expect(card(page)).to_have_count(0)
        expect(sign).to_have_attribute("aria-pressed", "false")


def test_a_laureate_without_a_place_has_a_card_too(open_page: Open) -> None:
    page = open_page()
    group = page.locator(".st-key-volet section").filter(has_text="Start-ups au siège inconnu")
    group.get_by_role("button").click()
    expect(card(page)).to_contain_text("siège inconnu : aucune source ne le donne")


def test_the_map_is_never_remounted(open_page: Open) -> None:
    page = open_page()
    map_of(page).locator("body").evaluate("() => { window.marker = 'same'; }")
    for word, amount in (("rennes", 2), ("nantes", 1), ("", 13)):
        page.get_by_role("combobox", name="Rechercher").fill(word)
        page.get_by_role("combobox", name="Rechercher").press("Enter")
        expect(signs(page)).to_have_count(amount)
    assert map_of(page).locator("body").evaluate("() => window.marker") == "same"
    assert page.locator("iframe").count() == 1


def test_choosing_does_not_move_the_map(open_page: Open) -> None:
    page = open_page()
    where = "() => [window.map.getCenter().lat, window.map.getZoom()]"
    before = map_of(page).locator("body").evaluate(where)
    listed(page).filter(has_text="Erdre").click()
    expect(card(page)).to_contain_text("Erdre et Gesvres")
    expect(map_of(page).locator(".laureate.is-chosen")).to_have_count(1)
    assert map_of(page).locator("body").evaluate(where) == pytest.approx(before)


def test_filtering_fits_the_map_to_what_is_shown(open_page: Open) -> None:
    page = open_page("/?q=saclay")
    zoom = map_of(page).locator("body").evaluate("() => window.map.getZoom()")
    assert zoom >= 9
    page.get_by_role("button", name="Effacer les filtres").click()
    expect(signs(page)).to_have_count(13)
    assert map_of(page).locator("body").evaluate("() => window.map.getZoom()") < 7


def test_the_map_names_its_sources(open_page: Open) -> None:
    frame = map_of(open_page())
    expect(frame.locator(".leaflet-control-attribution").first).to_have_text(
        "© IGN Admin Express, Insee, Etalab — Licence Ouverte 2.0"
    )


def test_the_words_of_the_map_are_french(open_page: Open) -> None:
    frame = map_of(open_page())
    expect(frame.get_by_role("button", name="Zoomer", exact=True)).to_be_visible()
    expect(frame.get_by_role("button", name="Dézoomer")).to_be_visible()
    assert frame.locator("html").get_attribute("lang") == "fr"


def test_a_failing_server_is_told_and_can_be_tried_again(open_page: Open) -> None:
    page = open_page("/?q=rosny")
    map_of(page)
    page.route("**/api/map.geojson**", lambda route: route.fulfill(json={}, status=200))
    page.get_by_role("combobox", name="Rechercher").fill("rennes")
    page.get_by_role("combobox", name="Rechercher").press("Enter")
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("alert")).to_contain_text("n’ont pas pu être chargés")
    page.unroute("**/api/map.geojson**")
    frame.get_by_role("button", name="Réessayer").click()
    expect(frame.locator(".laureate")).to_have_count(2)
    expect(frame.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize(("path", "seen"), [("/", False), ("/?annee=2019&region=11", True)])
def test_departments_are_named_from_near_only(open_page: Open, path: str, seen: bool) -> None:
    frame = map_of(open_page(path))
    name = frame.locator(".place-name span", has_text="Val-de-Marne")
    expect(name).to_be_visible(visible=seen, timeout=10_000)
    assert frame.locator(".leaflet-names-pane").first.get_attribute("aria-hidden") == "true"


OVERLAPS = """frame => {
    const boxes = (query) => [...frame.querySelectorAll(query)]
        .map((one) => one.getBoundingClientRect())
        .filter(({ width, height }) => width && height);
    const names = boxes(".place-name:not(.is-covered) span");
    const others = [...boxes(".laureate .sign"), ...boxes(".inset")];
    const meet = (a, b) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const pairs = names.flatMap((a, i) => [...names.slice(i + 1), ...others].map((b) => [a, b]));
    return { names: names.length, overlaps: pairs.filter(([a, b]) => meet(a, b)).length };
}"""


@pytest.mark.parametrize("path", ["/?annee=2019", "/?annee=2019&vue=11.5_48.72_2.18"])
def test_no_name_of_a_place_covers_another_nor_a_sign(open_page: Open, path: str) -> None:
    frame = map_of(open_page(path))
    left_out = frame.locator("#map_div > .leaflet-map-pane .place-name.is-covered")
    expect(left_out).not_to_have_count(0, timeout=10_000)
    found = frame.locator("#map_div").evaluate(OVERLAPS)
    assert found["names"] > 5
    assert found["overlaps"] == 0

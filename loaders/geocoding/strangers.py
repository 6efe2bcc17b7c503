"""What is surely no territory of France: no typing error is looked for in it."""

_WORDS = """
    sarl sas sasu sa eurl scop scic gie gip association societe entreprise startup groupe
    syndicat sivom sivu sdis office universite lycee chambre agence cci ccas hopital chu
    laureat laureate laureats laureates mention mentions trophee trophees concours audition
    auditions service services mairies maires labellise labellises categorie innovation startups
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier juillet septembre octobre
    novembre decembre
"""
_CITIES = """
    berlin londres bruxelles geneve lausanne madrid barcelone lisbonne rome milan turin munich
    hambourg francfort amsterdam rotterdam anvers liege charleroi luxembourg zurich varsovie
    prague budapest athenes dublin stockholm copenhague helsinki montreal quebec dakar abidjan
    casablanca marrakech tunis alger tokyo seoul singapour florence venise seville bologne
    cologne stuttgart dresde leipzig edimbourg liverpool manchester birmingham istanbul moscou
"""
_COUNTRIES = """
    belgique suisse canada quebec allemagne italie espagne portugal angleterre irlande pologne
    maroc algerie tunisie senegal japon chine inde bresil mexique monaco andorre
"""
_NOTHING = """
    neant nc nd na nan null none inconnu inconnue indetermine total divers autre
    autres vide ref
"""
STRANGE_WORDS = frozenset(_WORDS.split())
FOREIGN_CITIES = frozenset(_CITIES.split())
ABROAD = frozenset({*_COUNTRIES.split(), "royaume uni", "pays bas", "etats unis", "cote d ivoire"})
NOTHING_SAID = frozenset({*_NOTHING.split(), "n c", "n d", "n a", "sans objet", "non renseigne"})

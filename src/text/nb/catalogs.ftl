# Catalogues: which are on, what is in them, and what is kept in one's own.
action-catalogs = kataloger
action-catalog-toggle = av/på
action-catalog-open = åpne
action-reword = egne ord
action-keep-own = min katalog
action-link-vulnerabilities = sårbarheter
scope-catalogs = Kataloger

# The screen of catalogues
catalogs-question = Hvilke kataloger gir forslag i denne vurderingen?
catalogs-own-rows = Gruppens egne
catalogs-nothing = Ingenting her ennå
catalog-off = av
entry-hidden = skjult
entry-reworded = egne ord
entry-name = Navn
entry-text = Beskrivelse
entry-question = Spørsmål til gruppen
pick-entry = Finn i katalogen
pick-wording = Hva skal omformuleres?
pick-link-vulnerabilities = Sårbarheter bak hendelsen
pick-suggested = forslag
hint-wording = Tomt gir katalogens ord tilbake
told-choose-entry = Velg en linje til høyre først (Tab).
told-words-as-catalog = Ordene er som i katalogen. e gir den egne ord her, m tar vare på dem.
told-in-catalog = «{ $name }» står allerede i katalogen { $catalog }.
told-kept-own = Tatt vare på i min katalog. Den gir forslag i alle vurderinger.
io-no-home = brukeren har ingen hjemmemappe, så egne filer kan ikke lagres
value-hidden = skjult
field-session-catalogs-off = kataloger som er av
field-session-adapted = katalogens ordlyd
section-attributes = Egenskaper
section-actors = Aktører
section-categories = Kategorier
section-forums = Fora
section-legal-bases = Hjemler
pick-links = { $what } (nr. { $no })
told-deleted = Slettet. u angrer.
events-catalogs-off = Ingen forslag: minst én katalog er av. g k viser dem.
entry-covered = dekket
told-covered = Den er dekket av «{ $name }» i { $catalog }. Slå av den katalogen for å bruke denne.

# What is wrong in a catalogue
catalog-twice = id-en er brukt to ganger
catalog-missing = teksten mangler på språket { $lang }
catalog-unknown = { $section }/{ $id } finnes ikke

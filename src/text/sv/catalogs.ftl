# Catalogues: which are on, what is in them, and what is kept in one's own.
action-catalogs = kataloger
action-catalog-toggle = av/på
action-catalog-open = öppna
action-reword = egna ord
action-keep-own = min katalog
action-link-vulnerabilities = sårbarheter
scope-catalogs = Kataloger

# The screen of catalogues
catalogs-question = Vilka kataloger ger förslag i den här analysen?
catalogs-own-rows = Gruppens egna
catalogs-nothing = Inget här än
catalog-off = av
entry-hidden = dold
entry-reworded = egna ord
entry-name = Namn
entry-text = Beskrivning
entry-question = Fråga till gruppen
pick-entry = Sök i katalogen
pick-wording = Vad ska formuleras om?
pick-link-vulnerabilities = Sårbarheter bakom händelsen
pick-suggested = förslag
hint-wording = Tomt ger katalogens ord tillbaka
told-choose-entry = Välj en rad till höger först (Tab).
told-words-as-catalog = Orden är som i katalogen. e ger den egna ord här, m sparar dem.
told-in-catalog = ”{ $name }” finns redan i katalogen { $catalog }.
told-kept-own = Sparat i min katalog. Den ger förslag i alla analyser.
io-no-home = användaren har ingen hemmapp, så egna filer kan inte sparas
value-hidden = dold
field-session-catalogs-off = kataloger som är av
field-session-adapted = katalogord
section-attributes = Säkerhetsaspekter
section-actors = Aktörer
section-categories = Kategorier
section-forums = Forum
section-legal-bases = Sekretessgrunder
pick-links = { $what } (nr { $no })
told-deleted = Raderat. u ångrar.
events-catalogs-off = Inga förslag: minst en katalog är av. g k visar dem.
entry-covered = täcks
told-covered = Den täcks av ”{ $name }” i { $catalog }. Stäng av den katalogen för att använda den här.

# What is wrong in a catalogue
catalog-twice = id:t används två gånger
catalog-missing = texten saknas på språket { $lang }
catalog-unknown = { $section }/{ $id } finns inte

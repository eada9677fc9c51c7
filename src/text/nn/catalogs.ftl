# Catalogues: which are on, what is in them, and what is kept in one's own.
action-catalogs = katalogar
action-catalog-toggle = av/på
action-catalog-open = opne
action-reword = eigne ord
action-keep-own = katalogen min
action-link-vulnerabilities = sårbarheiter
scope-catalogs = Katalogar

# The screen of catalogues
catalogs-question = Kva katalogar gir forslag i denne analysen?
catalogs-own-rows = Det gruppa har skrive
catalogs-nothing = Ingenting her enno
catalog-off = av
entry-hidden = gøymd
entry-reworded = eigne ord
entry-name = Namn
entry-text = Omtale
entry-question = Spørsmål til gruppa
pick-entry = Finn i katalogen
pick-wording = Kva skal formulerast om?
pick-link-vulnerabilities = Sårbarheiter bak hendinga
pick-suggested = forslag
hint-wording = Tomt gir att orda frå katalogen
told-choose-entry = Vel ei linje til høgre først (Tab).
told-words-as-catalog = Orda er som i katalogen. Trykk e for eigne ord her, m for å ta vare på dei.
told-in-catalog = «{ $name }» står alt i katalogen { $catalog }.
told-kept-own = Teke vare på i katalogen min. Han gir forslag i alle analysar.
io-no-home = brukaren har inga heimemappe, så eigne filer kan ikkje lagrast
value-hidden = gøymd
field-session-catalogs-off = katalogar som er av
field-session-adapted = katalogord
section-attributes = Eigenskapar
section-actors = Aktørar
section-categories = Kategoriar
section-forums = Forum
section-legal-bases = Heimlar
pick-links = { $what } (nr. { $no })
told-deleted = Sletta. u angrar.
events-catalogs-off = Ingen forslag: minst éin katalog er av. g k viser dei.
entry-covered = dekt
told-covered = Han er dekt av «{ $name }» i { $catalog }. Slå av den katalogen for å bruke denne.

# What is wrong in a catalogue
catalog-twice = id-en er brukt to gonger
catalog-missing = teksten manglar på språket { $lang }
catalog-unknown = { $section }/{ $id } finst ikkje

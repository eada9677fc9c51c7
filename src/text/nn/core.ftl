# Verdiar og ord som går att
yes = ja
no = nei
value-empty = tomt
value-in-scope = med
value-left-out = utelaten
value-unrated = ikkje vurdert
value-not-relevant = ikkje relevant
rate-unstated = ikkje oppgitt

month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
date-long = { $day }. { $month } { $year }
today = i dag

lang-nb = bokmål
lang-nn = nynorsk
lang-sv = svensk
lang-en = engelsk

category-common-system = fellessystem
category-specialist-system = fagsystem
category-channel = kanal
category-common-register = fellesregister
category-data = data
category-infrastructure = infrastruktur
category-people = menneske
category-organisation = organisasjon
category-premises = lokale
category-supplier = leverandør

zone-secured = sikra sone
zone-internal = intern sone
zone-outside = utanfor sonene

personal-none = ingen
personal-ordinary = vanlege
personal-special = særlege kategoriar (art. 9)
personal-criminal = straffbare forhold (art. 10)
personal-protected-address = adressesperre

agreement-not-answered = ikkje svara på
agreement-not-needed = trengst ikkje
agreement-missing = manglar
agreement-signed = inngått

intent-intended = tilsikta
intent-accidental = utilsikta
intent-natural = naturhending

knowledge-low = svak
knowledge-medium = middels
knowledge-high = sterk

triage-unsorted = ikkje sortert
triage-important = viktig
triage-later = seinare
triage-outside = utanfor

treatment-reduce = redusere
treatment-avoid = unngå
treatment-share = dele
treatment-accept = akseptere

kind-organisational = organisatorisk
kind-technical = teknisk
kind-physical = fysisk

effect-preventive = førebyggjande
effect-detective = oppdagande
effect-corrective = gjenopprettande

status-proposed = føreslått
status-decided = vedteke
status-under-way = i gang
status-done = gjennomført
status-established = på plass
status-rejected = forkasta

outcome-proposed = føreslått
outcome-accepted = akseptert
outcome-refused = avslått
outcome-needs-more = må utgreiast meir

dpia-not-considered = ikkje vurdert
dpia-not-needed = trengst ikkje
dpia-required = må gjennomførast
dpia-done = gjennomført

verdict-acceptable = akseptabel
verdict-tolerable = vurder tiltak
verdict-not-acceptable = ikkje akseptabel

basis-per-year = gonger per år i kommunen
basis-per-system = gonger per år per system
basis-per-user = gonger per år per brukar
basis-per-inhabitant = gonger per år per innbyggjar
basis-probability = sannsyn i ein periode
basis-ease = kor lett det er
basis-words = berre ord, ingen tal

severity-error = Feil
severity-warning = Står att
severity-note = Merk

place-session = vurderinga
place-scenario = nr. { $no }
place-measure = tiltak { $no }
place-asset = verdien «{ $name }»
place-threat = trusselen «{ $name }»
place-vulnerability = sårbarheita «{ $name }»
place-participant = deltakaren «{ $name }»
place-meeting = møtet
place-recommendation = innstillinga
place-decision = avgjerda
place-parked = punktet på parkeringslista

change-set = { $field } for { $row } er sett tilbake
change-set-from = { $field } for { $row } er på nytt { $now } (var { $then })
change-added = { $row } er her att
change-removed = { $row } er borte att
change-and-more = { $n ->
    [one] (og 1 endring til)
   *[other] (og { $n } endringar til)
}
change-consequence = konsekvens for { $type }
undo-lead = Angra:
redo-lead = Gjort om att:

# Lesing av filer
read-foreign = dette er ikkje ei fil frå rosbenk (ei slik fil byrjar med «format: Session(1)» eller liknande)
read-empty = fila er tom. Hent ho frå ein tryggingskopi
read-utf16 = fila er lagra som UTF-16 («Unicode» i Windows). Lagre ho som UTF-8
read-gzip = fila er komprimert (gzip). Pakk ho ut først
read-zip = dette er ei zip-fil; det er Word- og Excel-filer òg. Pakk ho ut, eller vel .ron-fila
read-office = dette er ei eldre Word- eller Excel-fil, ikkje ei fil frå rosbenk. Vel .ron-fila
read-pdf = dette er ein PDF, ikkje ei fil frå rosbenk. Vel .ron-fila som rapporten vart laga av
read-html = dette er ei nettside, ikkje ei fil frå rosbenk. Vel .ron-fila, eller last ho ned på nytt
read-xml = dette er ei XML-fil, ikkje ei fil frå rosbenk. Vel .ron-fila
read-json = dette er ei JSON-fil, ikkje ei fil frå rosbenk. Vel .ron-fila
read-conflict = git har lagt to utgåver av fila oppå kvarandre her. Hent begge utgåvene heile, og slå dei saman med rosbenk reconcile
read-nul = fila har tomme byte (NUL), slik eit straumbrot eller ei avbroten kopiering kan gi. Hent ho frå ein tryggingskopi
read-other-kind = fila er av typen { $found }, men her trengst { $wanted }
read-newer = fila er skriven av ei nyare utgåve av rosbenk ({ $kind } { $number }). Oppgrader rosbenk for å opne ho
read-extensions = linja #![enable(…)] er ikkje tillaten. Fjern ho
read-not-utf8 = fila er ikkje UTF-8 (byte nr. { $at }). Lagre ho som UTF-8
read-too-large = fila er større enn grensa på { $mib } MiB
read-too-much = fila pakkar seg ut til meir enn { $mib } MiB i minnet. Ho er skadd, eller laga for å gjere skade
read-syntax = fila er skadd eller feilskriven her: { $message }
slip-sign = «{ $found }» manglar
slip-comma = komma eller sluttparentes manglar (tal blir skrivne berre med siffer, og tekst sluttar med hermeteikn)
slip-text = det skal stå tekst i hermeteikn
slip-number = det skal stå eit heilt tal, berre siffer
slip-name = det skal stå eit namn utan hermeteikn, eller ein sluttparentes
slip-out-of-bounds = talet er for stort, eller under null
slip-truth = det skal stå true eller false
slip-end = fila sluttar brått
slip-rest = fila går vidare etter slutten
slip-unknown-field = ukjent felt «{ $found }». Moglege felt: { $known }
slip-unknown-value = ukjend verdi «{ $found }». Moglege verdiar: { $known }
slip-missing = feltet «{ $found }» manglar
slip-twice = feltet «{ $found }» står to gonger
read-kept-there = Den førre lagringa er teken vare på: rosbenk { $path } viser ho, og «lagre som» gjer ho til ei eiga fil

# Somebody's words
quoted = «{ $text }»

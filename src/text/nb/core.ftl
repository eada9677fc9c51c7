# Verdier og ord som går igjen
yes = ja
no = nei
value-empty = tomt
value-in-scope = med
value-left-out = utelatt
value-unrated = ikke vurdert
value-not-relevant = ikke relevant
rate-unstated = ikke angitt

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
category-people = mennesker
category-organisation = organisasjon
category-premises = lokaler
category-supplier = leverandør

zone-secured = sikret sone
zone-internal = intern sone
zone-outside = utenfor sonene

personal-none = ingen
personal-ordinary = vanlige
personal-special = særlige kategorier (art. 9)
personal-criminal = straffbare forhold (art. 10)
personal-protected-address = adressesperre

agreement-not-answered = ikke besvart
agreement-not-needed = ikke nødvendig
agreement-missing = mangler
agreement-signed = inngått

intent-intended = tilsiktet
intent-accidental = utilsiktet
intent-natural = naturhendelse

knowledge-low = svak
knowledge-medium = middels
knowledge-high = sterk

triage-unsorted = ikke sortert
triage-important = viktig
triage-later = senere
triage-outside = utenfor

treatment-reduce = redusere
treatment-avoid = unngå
treatment-share = dele
treatment-accept = akseptere

kind-organisational = organisatorisk
kind-technical = teknisk
kind-physical = fysisk

effect-preventive = forebyggende
effect-detective = oppdagende
effect-corrective = gjenopprettende

status-proposed = foreslått
status-decided = vedtatt
status-under-way = i gang
status-done = gjennomført
status-established = på plass
status-rejected = forkastet

outcome-proposed = foreslått
outcome-accepted = akseptert
outcome-refused = avslått
outcome-needs-more = må utredes mer

dpia-not-considered = ikke vurdert
dpia-not-needed = ikke nødvendig
dpia-required = må gjennomføres
dpia-done = gjennomført

verdict-acceptable = akseptabel
verdict-tolerable = tiltak vurderes
verdict-not-acceptable = ikke akseptabel

basis-per-year = ganger per år i kommunen
basis-per-system = ganger per år per system
basis-per-user = ganger per år per bruker
basis-per-inhabitant = ganger per år per innbygger
basis-probability = sannsynlighet i en periode
basis-ease = hvor lett det er
basis-words = bare ord, ingen tall

severity-error = Feil
severity-warning = Gjenstår
severity-note = Merk

place-session = vurderingen
place-scenario = nr. { $no }
place-measure = tiltak { $no }
place-asset = verdien «{ $name }»
place-threat = trusselen «{ $name }»
place-vulnerability = sårbarheten «{ $name }»
place-participant = deltakeren «{ $name }»
place-meeting = møtet
place-recommendation = innstillingen
place-decision = beslutningen
place-parked = punktet på parkeringslisten

change-set = { $field } for { $row } er satt tilbake
change-set-from = { $field } for { $row } er igjen { $now } (var { $then })
change-added = { $row } er her igjen
change-removed = { $row } er borte igjen
change-and-more = { $n ->
    [one] (og 1 endring til)
   *[other] (og { $n } endringer til)
}
change-consequence = konsekvens for { $type }
undo-lead = Angret:
redo-lead = Gjort om igjen:

# Lesing av filer
read-foreign = dette er ikke en fil fra rosbenk (den skal begynne med «format: Session(1)» eller lignende)
read-empty = filen er tom. Hent den fra en sikkerhetskopi
read-utf16 = filen er lagret som UTF-16 («Unicode» i Windows). Lagre den som UTF-8
read-gzip = filen er komprimert (gzip). Pakk den ut først
read-zip = dette er en zip-fil; Word- og Excel-filer er også det. Pakk den ut, eller velg .ron-filen
read-office = dette er en eldre Word- eller Excel-fil, ikke en fil fra rosbenk. Velg .ron-filen
read-pdf = dette er en PDF, ikke en fil fra rosbenk. Velg .ron-filen rapporten ble laget av
read-html = dette er en nettside, ikke en fil fra rosbenk. Velg .ron-filen, eller last den ned på nytt
read-xml = dette er en XML-fil, ikke en fil fra rosbenk. Velg .ron-filen
read-json = dette er en JSON-fil, ikke en fil fra rosbenk. Velg .ron-filen
read-conflict = git har lagt to utgaver av filen oppå hverandre her. Hent begge utgavene hele, og slå dem sammen med rosbenk reconcile
read-nul = filen har tomme byte (NUL), slik et strømbrudd eller en avbrutt kopiering kan gi. Hent den fra en sikkerhetskopi
read-other-kind = filen er av typen { $found }, men her trengs { $wanted }
read-newer = filen er skrevet av en nyere utgave av rosbenk ({ $kind } { $number }). Oppgrader rosbenk for å åpne den
read-extensions = linjen #![enable(…)] er ikke tillatt. Fjern den
read-not-utf8 = filen er ikke UTF-8 (byte nr. { $at }). Lagre den som UTF-8
read-too-large = filen er større enn grensen på { $mib } MiB
read-too-much = filen pakker seg ut til mer enn { $mib } MiB i minnet. Den er skadet eller laget for å skade
read-syntax = filen er skadet eller feilskrevet her: { $message }
slip-sign = «{ $found }» mangler
slip-comma = komma eller sluttparentes mangler (tall skrives bare med sifre, og tekst slutter med anførselstegn)
slip-text = det skal stå tekst i anførselstegn
slip-number = det skal stå et helt tall, bare sifre
slip-name = det skal stå et navn uten anførselstegn, eller en sluttparentes
slip-out-of-bounds = tallet er for stort, eller under null
slip-truth = det skal stå true eller false
slip-end = filen slutter brått
slip-rest = filen går videre etter slutten
slip-unknown-field = ukjent felt «{ $found }». Mulige felt: { $known }
slip-unknown-value = ukjent verdi «{ $found }». Mulige verdier: { $known }
slip-missing = feltet «{ $found }» mangler
slip-twice = feltet «{ $found }» står to ganger
read-kept-there = Den forrige lagringen er tatt vare på: rosbenk { $path } viser den, og «lagre som» gjør den til en egen fil

# Somebody's words
quoted = «{ $text }»

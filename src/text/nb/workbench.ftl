# Arbeidsbenken på skjermen
tagline = arbeidsbenk for risikovurdering
too-small = Vinduet er for lite. rosbenk trenger minst { $width } × { $height } tegn.
panic = rosbenk: intern feil #{ $id }. Alt som er vist som lagret, ligger i filen og journalen. Åpne vurderingen igjen for å fortsette. Melding til den som drifter: { $log }

state-saved = lagret
state-saved-at = lagret { $time }
state-saving = lagrer …
state-typing = skriver
state-read-only = bare lesing
state-not-saved = IKKE LAGRET
banner-not-in-file = Svarene ligger i journalen, men filen er ikke skrevet: { $why }
banner-not-saved = IKKE LAGRET: { $why }

step-frame = Ramme
step-assets = Verdier
step-threats = Trusler
step-events = Hendelser
step-rating = Vurdering
step-measures = Tiltak
step-residual = Restrisiko
step-summary = Oppsummering
step-frame-question = Hva skal vi vurdere, og hvem er med?
step-assets-question = Hva skal vi ta vare på?
step-threats-question = Hvilke trusler er med? Det som ikke er med, skal ha en grunn.
step-events-question = Hva kan gå galt?
step-rating-question = Hvor alvorlig er det, og hvor ofte skjer det?
step-measures-question = Hva gjør vi med risikoen?
step-residual-question = Hvor stor er risikoen når tiltakene er gjennomført?
step-summary-question = Hva har vi kommet fram til?

start-continue = Fortsett
start-empty = Ingen vurderinger her ennå
start-empty-hint = Trykk n for å lage en ny, eller o for å åpne en fil.
start-not-begun = ikke begynt
start-progress = { $n }/{ $all } vurdert
start-done = alle { $n } vurdert

new-question = Ny vurdering
new-file = fil
new-create = Opprett vurderingen

recap-acceptance = akseptkriterier
recap-here = til stede
recap-nobody = ingen, må reduseres
recap-progress = Så langt: { $assets } { $assets ->
    [one] verdi
   *[other] verdier
}, { $events } { $events ->
    [one] hendelse
   *[other] hendelser
}, { $rated } ferdig vurdert

draft-value = (utkast) { $text }
frame-present = { $n } til stede
frame-meeting = møte
frame-participant = deltaker

assets-empty = Ingen verdier ennå. Trykk n for å velge fra katalogen eller skrive en selv.
classification-1 = 1 lav
classification-2 = 2 moderat
classification-3 = 3 høy
classification-4 = 4 svært høy

threats-own-theme = Egne trusler
threats-no-reason = utelatt, mangler grunn
threats-left-out = utelatt
threats-press-reason = Utelatt uten grunn. Trykk b for å skrive den.
threats-reason = Utelatt: { $reason }
ask-the-group = Spør gruppen: «{ $question }»

events-question = Hva kan gå galt med { $asset }?
events-suggestions = Forslag ({ $n })
events-marked = · { $n } merket
events-registered = Registrert ({ $n })
events-in-cell = I ruten ({ $n }), Esc viser alle
events-no-suggestions = Ingen flere forslag. Trykk n for å skrive egne.
events-none = Ingen ennå

axis-likelihood = Sannsynlighet
axis-consequence = Konsekvens
matrix-unrated = ikke vurdert { $n }
matrix-legend = [ ] denne hendelsen
matrix-legend-both = [ ] i dag  ( ) restrisiko
matrix-current = Risiko i dag
matrix-residual = Restrisiko
matrix-cell = { $class } · sannsynlighet: { $likelihood } · konsekvens: { $consequence }
matrix-empty-cell = Ingen hendelser her

rating-empty = Ingen hendelser å vurdere. Trykk g og 4 for å registrere hendelser.
rating-in-place = På plass
rating-nothing = ingenting ennå
rating-likelihood = Hvor ofte? ({ $basis })
rating-class = { $class } · { $verdict }
rating-class-so-far = foreløpig { $class }
rating-who-accepts = Kan aksepteres av: { $roles }
rating-who-excepts = Unntak besluttes av: { $roles }
rating-done-hint = ↑ retter et svar, Enter går til neste
rating-knowledge = Kunnskap: { $strength }
rating-rationale = Begrunnelse: { $text }
residual-empty = Ingen ferdig vurderte hendelser. Vurder dem først i steg 5.
residual-measures = Tiltak
residual-was = (i dag)
present-event = NR. { $no } · HENDELSE { $n } AV { $all }
present-hint = Tall svarer · Enter videre · F8 mørk skjerm · F5 tilbake

measures-empty = Ingen vurderte risikoer ennå. Vurder hendelsene i steg 5 først.
measures-risk = Risiko { $n } av { $all }, de verste først
measures-treatment = Håndtering: { $treatment } · Risikoeier: { $owner }
measures-list = Tiltak ({ $n })
measures-none = Ingen tiltak ennå. Trykk n for å velge eller skrive ett.
measures-no-owner = ingen ansvarlig
measures-no-deadline = ingen frist
measures-yearly = { $sum } kr/år
measures-next = Deretter

section-findings = Funn
section-top-risks = Risikoer
section-matrices = Matriser
section-recommendations = Innstilling
section-decisions = Beslutninger
section-review = Oppfølging
section-parking = Parkert
summary-no-findings = Ingen funn. Alt er på plass.
summary-empty = Ingenting her ennå. Trykk n for å legge til.
summary-measures = { $n } tiltak

prompt-participant = Ny deltaker
prompt-event = Ny hendelse
prompt-split = Del i to: den andre hendelsen
prompt-outside = Hvorfor hører den ikke hjemme her?
prompt-threat = Ny trussel
prompt-threat-reason = Hvorfor er «{ $threat }» utelatt?
prompt-park = Til parkeringslisten
prompt-recommendation = Ny innstilling
prompt-decision = Ny beslutning
prompt-open-path = Åpne fil

hint-text = Enter lagrer
hint-title = for eksempel ROS Journalsystem
hint-date = dato, for eksempel 1.3.2027
hint-kroner = kroner, for eksempel 25 000 eller 1,5 mill
hint-number = fire sifre
hint-path = fil eller sti
hint-participant = navn, rolle
hint-events = én linje, én hendelse
hint-split = skriv om til den andre halvdelen
hint-rationale = Ctrl+J gir ny linje

error-needed = kan ikke være tomt
error-reason-needed = skriv en grunn
error-not-text = feltet fylles ut på en annen måte
error-municipality-number = kommunenummeret har fire sifre
error-too-long = for langt: høyst { $limit } tegn
error-kroner = skriv et beløp, for eksempel 25 000
error-date = skriv en dato, for eksempel 1.3.2027
error-no-scale = velg en skala først

pick-counts = { $n } av { $all }
pick-none = Ingen treff
pick-own-words = ny: «{ $text }»
pick-own-measure = finnes: tiltak { $no }
pick-asset = Ny verdi
pick-measure = Nytt tiltak
pick-established = Tiltak som er på plass
pick-link-assets = Verdier som rammes
pick-link-threats = Trusler bak hendelsen
pick-go-to = Gå til hendelse
pick-command = Alle handlinger

pass-whole = Alle spørsmål for hver hendelse
pass-likelihood = Bare sannsynlighet, hendelse for hendelse
pass-consequence = Bare konsekvens for { $type }, hendelse for hendelse

theme-dark = Mørkt, for mørke rom
theme-light = Lyst, for lyse rom
theme-mono = Uten farger

told-read-only = Vurderingen er åpnet bare for lesing
told-rejected = Endringen passer ikke lenger. Ingenting er endret
told-nothing-to-undo = Ingenting å angre
told-nothing-to-redo = Ingenting å gjøre om igjen
told-overtaken = Kan ikke angre: endring { $seq } kom etter
told-saved = Lagret i { $path }
told-leave-unsaved = Filen er IKKE skrevet. Samme tast en gang til går likevel
told-saved-beside = Filen var endret av noen andre. Deres utgave er urørt; denne ligger i { $path }
told-draft-kept = Utkastet er tatt vare på. Åpne feltet igjen for å fortsette
told-no-place-to-paste = Her kan du ikke lime inn. Åpne et felt først
told-press-enter = Trykk Enter for å skrive
told-only-rows = Bare deltakere og møter kan slettes her
told-only-left-out = Bare en utelatt trussel trenger grunn. Mellomrom tar den ut
told-opening = Åpner { $path }
told-creating = Lager { $path }
told-recovered = { $n ->
    [one] Alt fra forrige økt er hentet inn igjen (1 endring)
   *[other] Alt fra forrige økt er hentet inn igjen ({ $n } endringer)
}
told-unusable = { $n } byte i journalen kunne ikke leses. De er lagt til side i en .corrupt-fil
told-added = { $n ->
    [one] Hendelse nr. { $first } er lagt til
   *[other] { $n } hendelser er lagt til (nr. { $first }–{ $last })
}
told-split = Nr. { $no } er den andre halvdelen
told-parked = Satt på parkeringslisten
told-all-answered = Alt er besvart. Enter går til neste, pil opp går tilbake
told-no-level = Skalaen har ikke nivå { $digit }
told-likelihood-is-relevant = Sannsynlighet må besvares
told-likelihood-first = Sannsynlighet spørres først
told-consequence-first = Konsekvens spørres først
told-nothing-relevant = Nr. { $no } har ingen relevant konsekvens. Gi den én, eller sett hendelsen utenfor i steg 4
told-all-rated = Alle hendelser er vurdert
told-scale-in-use = Skalaen kan ikke byttes når hendelser er vurdert
told-nothing-new-here = Her er det ingenting å legge til
told-report = Rapporten ligger i { $path }

why-no-session = Åpne en vurdering først
why-elsewhere = i { $where }
why-press-digit = trykk et tall

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Skift+Tab
key-space = Mellomrom
key-up = ↑
key-down = ↓
key-left = ←
key-right = →
key-page-up = PgUp
key-page-down = PgDn
key-home = Home
key-end = End
key-backspace = Rettetast
key-delete = Delete

keys-where = Hvor
keys-key = Tast
keys-does = Hva den gjør
keys-palette-only = Ctrl+P
told-recovered-drafts = { $drafts ->
    [one] Utkastet som ble skrevet, er hentet fram igjen
   *[other] { $drafts } utkast er hentet fram igjen
}
told-recovered-both = { $n ->
    [one] Hentet fram igjen etter avbrudd: 1 endring og det som ble skrevet
   *[other] Hentet fram igjen etter avbrudd: { $n } endringer og det som ble skrevet
}
told-asked-to-leave = Ber den andre økten din om å lagre og gå …
told-does-not-leave = Den andre økten svarer ikke. Avslutt den, eller prøv igjen med F7
told-held-by-other = En annen bruker har den. Be om at den lukkes, så blir den ledig her
banner-held = Åpen et annet sted · du kan lese og følge med
banner-held-by = Åpen hos { $user } siden { $since } · du kan lese og følge med
banner-held-by-me = Åpen i en annen økt du har ({ $tty }, siden { $since }) · F7 tar over
banner-held-elsewhere = Åpen hos { $user } på maskinen { $host } siden { $since } · F7 tar over
banner-leaving = Venter på at økten på { $tty } lagrer og går …
banner-free = Ledig nå · F7 åpner den for redigering
prompt-save-as = Lagre som
prompt-take-over = Ta over fra maskinen { $host }
hint-take-over = skriv maskinnavnet for å bekrefte
error-host-name = Det er ikke navnet på maskinen
action-save-as = lagre som
action-take-over = ta over
banner-way-out = F2 prøver igjen · Ctrl+P «lagre som» et annet sted · alt som er skrevet, er her
told-saved-as = Lagret i { $path }. Arbeidet fortsetter der
banner-denied = Her kan vurderingen bare leses · Ctrl+P «lagre som» skriver den et annet sted
told-full = Det er ikke plass til flere: en vurdering kan ha { $limit } av hvert slag. Ingenting er endret
told-shared-disk = Delt område ({ $kind }): andre maskiner stenges ikke ute. Se funnene i steg 8
left-unsaved = { $path }: ikke alt ble skrevet. Svarene som er vist som lagret, ligger i filen og journalen
ended-from-outside = rosbenk ble avsluttet utenfra. Alt er tatt vare på; åpne vurderingen igjen for å fortsette der du var

# Two keys told of in one line of help
help-up-down = opp, ned
help-pages = side opp, side ned
help-ends = øverst, nederst

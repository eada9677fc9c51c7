# Arbeidsbenken på skjermen
tagline = arbeidsbenk for risikovurdering
too-small = Vindauget er for lite. rosbenk treng minst { $width } × { $height } teikn.
panic = rosbenk: intern feil #{ $id }. Alt som er vist som lagra, ligg i fila og journalen. Opne vurderinga på nytt for å halde fram. Melding til den som driftar: { $log }

state-saved = lagra
state-saved-at = lagra { $time }
state-saving = lagrar …
state-typing = skriv
state-read-only = berre lesing
state-not-saved = IKKJE LAGRA
banner-not-in-file = Svara ligg i journalen, men fila er ikkje skriven: { $why }
banner-not-saved = IKKJE LAGRA: { $why }

step-frame = Ramme
step-assets = Verdiar
step-threats = Truslar
step-events = Hendingar
step-rating = Vurdering
step-measures = Tiltak
step-residual = Restrisiko
step-summary = Oppsummering
step-frame-question = Kva skal vi vurdere, og kven er med?
step-assets-question = Kva skal vi ta vare på?
step-threats-question = Kva truslar er med? Det som ikkje er med, skal ha ein grunn.
step-events-question = Kva kan gå gale?
step-rating-question = Kor alvorleg er det, og kor ofte skjer det?
step-measures-question = Kva gjer vi med risikoen?
step-residual-question = Kor stor er risikoen når tiltaka er gjennomførte?
step-summary-question = Kva har vi kome fram til?

start-continue = Hald fram
start-empty = Ingen vurderingar her enno
start-empty-hint = Trykk n for å lage ei ny, eller o for å opne ei fil.
start-not-begun = ikkje starta
start-progress = vurdert { $n }/{ $all }
start-done = alle { $n } vurderte

new-question = Ny vurdering
new-file = fil
new-create = Opprett vurderinga

recap-acceptance = akseptkriterium
recap-here = til stades
recap-nobody = ingen, må reduserast
recap-progress = Så langt: { $assets } { $assets ->
    [one] verdi
   *[other] verdiar
}, { $events } { $events ->
    [one] hending
   *[other] hendingar
}, { $rated } med ferdig vurdering

draft-value = (utkast) { $text }
frame-present = { $n } til stades
frame-meeting = møte
frame-participant = deltakar

assets-empty = Ingen verdiar enno. Trykk n for å velje frå katalogen eller skrive ein sjølv.
classification-1 = 1 låg
classification-2 = 2 moderat
classification-3 = 3 høg
classification-4 = 4 svært høg

threats-own-theme = Eigne truslar
threats-no-reason = utelaten, manglar grunn
threats-left-out = utelaten
threats-press-reason = Utelaten utan grunn. Trykk b og skriv grunnen.
threats-reason = Utelaten: { $reason }
ask-the-group = Spør gruppa: «{ $question }»

events-question = Kva kan gå gale med { $asset }?
events-suggestions = Forslag ({ $n })
events-marked = · { $n } merka
events-registered = Registrerte ({ $n })
events-in-cell = I ruta ({ $n }), Esc viser alle
events-no-suggestions = Ingen fleire forslag. Trykk n for å skrive eigne.
events-none = Ingen enno

axis-likelihood = Sannsyn
axis-consequence = Konsekvens
matrix-unrated = ikkje vurdert { $n }
matrix-legend = [ ] denne hendinga
matrix-legend-both = [ ] i dag  ( ) restrisiko
matrix-current = Risiko i dag
matrix-residual = Restrisiko
matrix-cell = { $class } · sannsyn: { $likelihood } · konsekvens: { $consequence }
matrix-empty-cell = Ingen hendingar her

rating-empty = Ingen hendingar å vurdere. Trykk g og 4 for å registrere hendingar.
rating-in-place = På plass
rating-nothing = ingenting enno
rating-likelihood = Kor ofte? ({ $basis })
rating-class = { $class } · { $verdict }
rating-class-so-far = førebels { $class }
rating-who-accepts = Kan aksepterast av: { $roles }
rating-who-excepts = Unntak blir avgjort av: { $roles }
rating-done-hint = ↑ rettar eit svar, Enter går til neste
rating-knowledge = Kunnskap: { $strength }
rating-rationale = Grunngiving: { $text }
residual-empty = Ingen ferdig vurderte hendingar. Vurder dei først i steg 5.
residual-measures = Tiltak
residual-was = (i dag)
present-event = NR. { $no } · HENDING { $n } AV { $all }
present-hint = Tal svarar · Enter vidare · F8 mørk skjerm · F5 tilbake

measures-empty = Ingen vurderte risikoar enno. Vurder hendingane i steg 5 først.
measures-risk = Risiko { $n } av { $all }, dei verste først
measures-treatment = Handtering: { $treatment } · Risikoeigar: { $owner }
measures-list = Tiltak ({ $n })
measures-none = Ingen tiltak enno. Trykk n for å velje eller skrive eitt.
measures-no-owner = ingen ansvarleg
measures-no-deadline = ingen frist
measures-yearly = { $sum } kr/år
measures-next = Deretter

section-findings = Funn
section-top-risks = Risikoar
section-matrices = Matriser
section-recommendations = Innstilling
section-decisions = Avgjerder
section-review = Oppfølging
section-parking = Parkert
summary-no-findings = Ingen funn. Alt er på plass.
summary-empty = Ingenting her enno. Trykk n for å leggje til.
summary-measures = { $n } tiltak

prompt-participant = Ny deltakar
prompt-event = Ny hending
prompt-split = Del i to: den andre hendinga
prompt-outside = Kvifor høyrer hendinga ikkje heime her?
prompt-threat = Ny trussel
prompt-threat-reason = Kvifor er «{ $threat }» utelaten?
prompt-park = Til parkeringslista
prompt-recommendation = Ny innstilling
prompt-decision = Ny avgjerd
prompt-open-path = Opne fil

hint-text = Enter lagrar
hint-title = til dømes ROS Journalsystem
hint-date = dato, til dømes 1.3.2027
hint-kroner = kroner, til dømes 25 000 eller 1,5 mill
hint-number = fire siffer
hint-path = fil eller sti
hint-participant = namn, rolle
hint-events = éi linje, éi hending
hint-split = skriv om til den andre halvdelen
hint-rationale = Ctrl+J gir ny linje

error-needed = kan ikkje vere tomt
error-reason-needed = skriv ein grunn
error-not-text = feltet blir fylt ut på ein annan måte
error-municipality-number = kommunenummeret har fire siffer
error-too-long = for langt: høgst { $limit } teikn
error-kroner = skriv eit beløp, til dømes 25 000
error-date = skriv ein dato, til dømes 1.3.2027
error-no-scale = vel ein skala først

pick-counts = { $n } av { $all }
pick-none = Ingen treff
pick-own-words = ny: «{ $text }»
pick-own-measure = finst: tiltak { $no }
pick-asset = Ny verdi
pick-measure = Nytt tiltak
pick-established = Tiltak som er på plass
pick-link-assets = Verdiar som blir råka
pick-link-threats = Truslar bak hendinga
pick-go-to = Gå til hending
pick-command = Alle handlingar

pass-whole = Alle spørsmål for kvar hending
pass-likelihood = Berre sannsyn, hending for hending
pass-consequence = Berre konsekvens for { $type }, hending for hending

theme-dark = Mørkt, for mørke rom
theme-light = Lyst, for lyse rom
theme-mono = Utan fargar

told-read-only = Vurderinga er opna berre for lesing
told-rejected = Endringa passar ikkje lenger. Ingenting er endra
told-nothing-to-undo = Ingenting å angre
told-nothing-to-redo = Ingenting å gjere om att
told-overtaken = Kan ikkje angre: endring { $seq } kom etterpå
told-saved = Lagra i { $path }
told-leave-unsaved = Fila er IKKJE skriven. Same tasten ein gong til avsluttar likevel
told-saved-beside = Nokon andre hadde endra fila. Utgåva deira er urørt; denne ligg i { $path }
told-draft-kept = Utkastet er teke vare på. Opne feltet på nytt for å halde fram
told-no-place-to-paste = Her kan du ikkje lime inn. Opne eit felt først
told-press-enter = Trykk Enter for å skrive
told-only-rows = Berre deltakarar og møte kan slettast her
told-only-left-out = Berre ein utelaten trussel treng grunn. Mellomrom tek han ut
told-opening = Opnar { $path }
told-creating = Lagar { $path }
told-recovered = { $n ->
    [one] Alt frå førre økt er henta inn att (1 endring)
   *[other] Alt frå førre økt er henta inn att ({ $n } endringar)
}
told-unusable = { $n } byte i journalen kunne ikkje lesast. Dei er lagde til side i ei .corrupt-fil
told-added = { $n ->
    [one] Hending nr. { $first } er lagd til
   *[other] { $n } hendingar er lagde til (nr. { $first }–{ $last })
}
told-split = Nr. { $no } er den andre halvdelen
told-parked = Punktet står på parkeringslista
told-all-answered = Alt har fått svar. Enter går til neste, pil opp går tilbake
told-no-level = Skalaen har ikkje nivå { $digit }
told-likelihood-is-relevant = Sannsyn må ha eit svar
told-likelihood-first = Sannsyn kjem først
told-consequence-first = Konsekvens kjem først
told-nothing-relevant = Nr. { $no } har ingen relevant konsekvens. Gi hendinga ein, eller set ho utanfor i steg 4
told-all-rated = Alle hendingane er vurderte
told-scale-in-use = Skalaen kan ikkje bytast når hendingar er vurderte
told-nothing-new-here = Her er det ingenting å leggje til
told-report = Rapporten ligg i { $path }

why-no-session = Opne ei vurdering først
why-elsewhere = i { $where }
why-press-digit = trykk eit tal

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

keys-where = Kvar
keys-key = Tast
keys-does = Kva tasten gjer
keys-palette-only = Ctrl+P
told-recovered-drafts = { $drafts ->
    [one] Utkastet som vart skrive, er henta fram att
   *[other] { $drafts } utkast er henta fram att
}
told-recovered-both = { $n ->
    [one] Henta fram att etter avbrot: 1 endring og det som vart skrive
   *[other] Henta fram att etter avbrot: { $n } endringar og det som vart skrive
}
told-asked-to-leave = Ber den andre økta di om å lagre og gå …
told-does-not-leave = Den andre økta svarar ikkje. Avslutt ho, eller prøv på nytt med F7
told-held-by-other = Open hos ein annan brukar. Be om at ho blir lukka, så blir ho ledig her
banner-held = Open ein annan stad · du kan lese og følgje med
banner-held-by = Open hos { $user } sidan { $since } · du kan lese og følgje med
banner-held-by-me = Open i ei anna økt du har ({ $tty }, sidan { $since }) · F7 tek over
banner-held-elsewhere = Open hos { $user } på maskina { $host } sidan { $since } · F7 tek over
banner-leaving = Ventar på at økta på { $tty } lagrar og går …
banner-free = Ledig no · F7 opnar for redigering
prompt-save-as = Lagre som
prompt-take-over = Ta over frå maskina { $host }
hint-take-over = skriv maskinnamnet for å stadfeste
error-host-name = Det er ikkje namnet på maskina
action-save-as = lagre som
action-take-over = ta over
banner-way-out = F2 prøver igjen · Ctrl+P «lagre som» ein annan stad · alt som er skrive, er her
told-saved-as = Lagra i { $path }. Arbeidet held fram der
banner-denied = Her kan vurderinga berre lesast · Ctrl+P «lagre som» skriv ho ein annan stad
told-full = Det er ikkje plass til fleire: ei vurdering kan ha { $limit } av kvart slag. Ingenting er endra
told-shared-disk = Delt område ({ $kind }): stengjer ikkje andre maskiner ute. Sjå funna i steg 8
left-unsaved = { $path }: ikkje alt vart skrive. Svara som er viste som lagra, ligg i fila og journalen
ended-from-outside = rosbenk vart avslutta utanfrå. Alt er teke vare på; opne vurderinga på nytt for å halde fram der du var

# Two keys told of in one line of help
help-up-down = opp, ned
help-pages = side opp, side ned
help-ends = øvst, nedst

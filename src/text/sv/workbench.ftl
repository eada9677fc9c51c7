# Arbetsbänken på skärmen
tagline = arbetsbänk för riskanalys
too-small = Fönstret är för litet. rosbenk behöver minst { $width } × { $height } tecken.
panic = rosbenk: internt fel #{ $id }. Allt som visats som sparat finns i filen och ändringsloggen. Öppna riskanalysen igen för att fortsätta. Till den som sköter driften: { $log }

state-saved = sparat
state-saved-at = sparat { $time }
state-saving = sparar …
state-typing = skriver
state-read-only = skrivskyddad
state-not-saved = INTE SPARAT
banner-not-in-file = Svaren finns i ändringsloggen, men filen är inte skriven: { $why }
banner-not-saved = INTE SPARAT: { $why }

step-frame = Ramar
step-assets = Tillgångar
step-threats = Hot
step-events = Händelser
step-rating = Bedömning
step-measures = Åtgärder
step-residual = Kvarstående
step-summary = Summering
step-frame-question = Vad ska vi analysera, och vilka är med?
step-assets-question = Vad är det vi ska skydda?
step-threats-question = Vilka hot tar vi med? Det som väljs bort ska motiveras.
step-events-question = Vad kan gå fel?
step-rating-question = Hur allvarligt är det, och hur ofta händer det?
step-measures-question = Vad gör vi åt risken?
step-residual-question = Hur stor är risken när åtgärderna är genomförda?
step-summary-question = Vad har vi kommit fram till?

start-continue = Fortsätt med
start-empty = Inga riskanalyser här ännu
start-empty-hint = Tryck på n för att göra en ny eller på o för att öppna en fil.
start-not-begun = inte påbörjad
start-progress = { $n }/{ $all } bedömda
start-done = alla { $n } bedömda

new-question = Ny riskanalys
new-file = fil
new-create = Skapa riskanalysen

recap-acceptance = riskacceptans
recap-here = närvarande
recap-nobody = ingen, måste minskas
recap-progress = Hittills: { $assets } { $assets ->
    [one] tillgång
   *[other] tillgångar
}, { $events } { $events ->
    [one] händelse
   *[other] händelser
}, { $rated } { $rated ->
    [one] färdigbedömd
   *[other] färdigbedömda
}

draft-value = (utkast) { $text }
frame-present = { $n } närvarande
frame-meeting = möte
frame-participant = deltagare

assets-empty = Inga tillgångar ännu. Tryck på n för att välja ur katalogen eller skriva en egen.
classification-1 = 1 låg
classification-2 = 2 måttlig
classification-3 = 3 hög
classification-4 = 4 mycket hög

threats-own-theme = Egna hot
threats-no-reason = bortvalt, skäl saknas
threats-left-out = bortvalt
threats-press-reason = Bortvalt utan motivering. Tryck på b och skriv den.
threats-reason = Bortvalt: { $reason }
ask-the-group = Fråga gruppen: ”{ $question }”

events-question = Vad kan gå fel med { $asset }?
events-suggestions = Förslag ({ $n })
events-marked = · { $n ->
    [one] 1 markerad
   *[other] { $n } markerade
}
events-registered = Registrerade ({ $n })
events-in-cell = I rutan ({ $n }), Esc visar alla
events-no-suggestions = Inga fler förslag. Tryck på n för att skriva egna.
events-none = Inga ännu

axis-likelihood = Sannolikhet
axis-consequence = Konsekvens
matrix-unrated = inte bedömda { $n }
matrix-legend = [ ] den här händelsen
matrix-legend-both = [ ] i dag  ( ) kvarstående
matrix-current = Risk i dag
matrix-residual = Kvarstående risk
matrix-cell = { $class } · sannolikhet: { $likelihood } · konsekvens: { $consequence }
matrix-empty-cell = Inga händelser här

rating-empty = Inga händelser att bedöma. Tryck på g och 4 för att registrera händelser.
rating-in-place = På plats
rating-nothing = inget ännu
rating-likelihood = Hur ofta? ({ $basis })
rating-class = { $class } · { $verdict }
rating-class-so-far = preliminärt { $class }
rating-who-accepts = Får accepteras av: { $roles }
rating-who-excepts = Undantag beslutas av: { $roles }
rating-done-hint = ↑ ändrar ett svar, Enter går till nästa
rating-knowledge = Kunskap: { $strength }
rating-rationale = Motivering: { $text }
residual-empty = Inga färdigbedömda händelser. Bedöm dem först i steg 5.
residual-measures = Åtgärder
residual-was = (i dag)
present-event = NR { $no } · HÄNDELSE { $n } AV { $all }
present-hint = Svara med siffra · Enter vidare · F8 mörk skärm · F5 tillbaka

measures-empty = Inga bedömda risker ännu. Bedöm händelserna i steg 5 först.
measures-risk = Risk { $n } av { $all }, de värsta först
measures-treatment = Hantering: { $treatment } · Riskägare: { $owner }
measures-list = Åtgärder ({ $n })
measures-none = Inga åtgärder ännu. Tryck på n för att välja eller skriva en.
measures-no-owner = ingen ansvarig
measures-no-deadline = ingen tidsfrist
measures-yearly = { $sum } kr/år
measures-next = Därefter

section-findings = Påpekanden
section-top-risks = Risker
section-matrices = Matriser
section-recommendations = Förslag
section-decisions = Beslut
section-review = Uppföljning
section-parking = Parkerat
summary-no-findings = Inga påpekanden. Allt är på plats.
summary-empty = Inget här ännu. Tryck på n för att lägga till.
summary-measures = { $n ->
    [one] 1 åtgärd
   *[other] { $n } åtgärder
}

prompt-participant = Ny deltagare
prompt-event = Ny händelse
prompt-split = Dela i två: den andra händelsen
prompt-outside = Varför hör den inte hemma här?
prompt-threat = Nytt hot
prompt-threat-reason = Varför väljs ”{ $threat }” bort?
prompt-park = Parkera en fråga
prompt-recommendation = Nytt förslag till beslut
prompt-decision = Nytt beslut
prompt-open-path = Öppna fil

hint-text = Enter sparar
hint-title = till exempel Riskanalys journalsystem
hint-date = datum, till exempel 2027-03-01
hint-kroner = kronor, till exempel 25 000 eller 25 tusen
hint-number = fyra siffror
hint-path = fil eller sökväg
hint-participant = namn, roll
hint-events = en rad, en händelse
hint-split = skriv om till den andra halvan
hint-rationale = Ctrl+J ger ny rad

error-needed = får inte vara tomt
error-reason-needed = skriv en motivering
error-not-text = fältet fylls i på annat sätt
error-municipality-number = kommunkoden har fyra siffror
error-too-long = för långt: högst { $limit } tecken
error-kroner = skriv ett belopp, till exempel 25 000
error-date = skriv ett datum, till exempel 2027-03-01
error-no-scale = välj en skala först

pick-counts = { $n } av { $all }
pick-none = Inga träffar
pick-own-words = ny: ”{ $text }”
pick-own-measure = finns: åtgärd { $no }
pick-asset = Ny tillgång
pick-measure = Ny åtgärd
pick-established = Befintliga åtgärder
pick-link-assets = Tillgångar som drabbas
pick-link-threats = Hot bakom händelsen
pick-go-to = Gå till händelse
pick-command = Alla kommandon

pass-whole = Alla frågor för varje händelse
pass-likelihood = Bara sannolikhet, händelse för händelse
pass-consequence = Bara konsekvens för { $type }, händelse för händelse

theme-dark = Mörkt, för mörka rum
theme-light = Ljust, för ljusa rum
theme-mono = Utan färger

told-read-only = Riskanalysen är bara öppen för läsning
told-rejected = Ändringen går inte längre att göra. Inget har ändrats
told-nothing-to-undo = Inget att ångra
told-nothing-to-redo = Inget att göra om
told-overtaken = Går inte att ångra: ändring { $seq } kom efter
told-saved = Sparat i { $path }
told-leave-unsaved = Filen är INTE sparad. Samma tangent en gång till avslutar ändå
told-saved-beside = Filen hade ändrats av någon annan. Den versionen är orörd; din finns i { $path }
told-draft-kept = Utkastet finns kvar. Öppna fältet igen för att fortsätta
told-no-place-to-paste = Här går inget att klistra in. Öppna ett fält först
told-press-enter = Tryck på Enter för att skriva
told-only-rows = Bara deltagare och möten kan tas bort här
told-only-left-out = Bara ett bortvalt hot behöver motiveras. Mellanslag väljer bort
told-opening = Öppnar { $path }
told-creating = Skapar { $path }
told-recovered = { $n ->
    [one] Allt från förra gången är tillbaka (1 ändring)
   *[other] Allt från förra gången är tillbaka ({ $n } ändringar)
}
told-unusable = { $n } byte i ändringsloggen gick inte att läsa. De har lagts åt sidan i en .corrupt-fil
told-added = { $n ->
    [one] Händelse nr { $first } har lagts till
   *[other] { $n } händelser har lagts till (nr { $first }–{ $last })
}
told-split = Nr { $no } är den andra halvan
told-parked = Frågan är parkerad
told-all-answered = Allt är besvarat. Enter går till nästa, pil upp går tillbaka
told-no-level = Skalan har ingen nivå { $digit }
told-likelihood-is-relevant = Sannolikheten måste bedömas
told-likelihood-first = Sannolikheten kommer först
told-consequence-first = Konsekvensen kommer först
told-nothing-relevant = Nr { $no } har ingen relevant konsekvens. Ange en, eller sortera händelsen som utanför i steg 4
told-all-rated = Alla händelser är bedömda
told-scale-in-use = Skalan går inte att byta när händelser har bedömts
told-nothing-new-here = Här finns inget att lägga till
told-report = Rapporten finns i { $path }

why-no-session = Öppna en riskanalys först
why-elsewhere = i { $where }
why-press-digit = tryck på en siffra

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-back-tab = Skift+Tab
key-space = Mellanslag
key-up = ↑
key-down = ↓
key-left = ←
key-right = →
key-page-up = PgUp
key-page-down = PgDn
key-home = Home
key-end = End
key-backspace = Backsteg
key-delete = Delete

keys-where = Var
keys-key = Tangent
keys-does = Vad den gör
keys-palette-only = Ctrl+P
told-recovered-drafts = { $drafts ->
    [one] Utkastet som skrevs är tillbaka
   *[other] { $drafts } utkast är tillbaka
}
told-recovered-both = { $n ->
    [one] Tillbaka efter avbrott: 1 ändring och det som höll på att skrivas
   *[other] Tillbaka efter avbrott: { $n } ändringar och det som höll på att skrivas
}
told-asked-to-leave = Ber din andra session att spara och avsluta …
told-does-not-leave = Den andra sessionen svarar inte. Avsluta den eller försök igen med F7
told-held-by-other = En annan användare har den öppen. Be användaren stänga den, så blir den ledig här
banner-held = Öppen någon annanstans · du kan läsa och följa med
banner-held-by = Öppen hos { $user } sedan { $since } · du kan läsa och följa med
banner-held-by-me = Öppen i din andra session ({ $tty }, sedan { $since }) · F7 tar över
banner-held-elsewhere = Öppen hos { $user } på datorn { $host } sedan { $since } · F7 tar över
banner-leaving = Väntar på att sessionen på { $tty } ska spara och avsluta …
banner-free = Ledig nu · F7 öppnar den för redigering
prompt-save-as = Spara som
prompt-take-over = Ta över från datorn { $host }
hint-take-over = skriv datornamnet för att bekräfta
error-host-name = Det är inte datorns namn
action-save-as = spara som
action-take-over = ta över
banner-way-out = F2 försöker igen · Ctrl+P ”spara som” på annan plats · allt skrivet finns kvar
told-saved-as = Sparat i { $path }. Arbetet fortsätter där
banner-denied = Här går analysen bara att läsa · Ctrl+P ”spara som” skriver den på annan plats
told-full = Det är fullt: en riskanalys kan ha { $limit } av varje slag. Inget har ändrats
told-shared-disk = Delad disk ({ $kind }): andra datorer stängs inte ute. Se påpekandena i steg 8
left-unsaved = { $path }: allt blev inte skrivet. Svaren som visats som sparade finns i filen och ändringsloggen
ended-from-outside = rosbenk avslutades utifrån. Allt är bevarat; öppna riskanalysen igen för att fortsätta där du var

# Two keys told of in one line of help
help-up-down = upp, ner
help-pages = sida upp, sida ner
help-ends = överst, nederst

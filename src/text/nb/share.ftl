# Kopier uten navn og fritekst
share-title = Risikovurdering, delt kopi
share-event = { $threat }: { $asset }
share-scenario = Hendelse { $no }
share-asset = Verdi { $no }
share-asset-of = { $type } { $no }
share-threat = Trussel { $no }
share-vulnerability = Sårbarhet { $no }
share-measure = Tiltak { $no }
share-recommendation = Innstilling { $no }
share-decision = Beslutning { $no }
share-role = annen rolle

share-out = Tatt ut: { $names } navn og { $texts ->
    [one] 1 annen tekst
   *[other] { $texts } andre tekster
}
share-shielded = { $n ->
    [one] 1 skjermet hendelse er ikke med
   *[other] { $n } skjermede hendelser er ikke med
}{ $rows ->
    [0] {""}
    [one] , og heller ikke 1 rad som bare gjelder skjermede hendelser
   *[other] , og heller ikke { $rows } rader som bare gjelder skjermede hendelser
}
share-catalogs = Navn fra disse katalogene står i kopien: { $ids }. Se etter at de ikke forteller noe om kommunen
share-warning = Kopien er ikke anonym: kommunen står i den, og vurderinger, datoer og kostnader er som de var. Del den bare med dem som skal ha den
share-warning-pseudonym = Kopien er ikke anonym: der få kommuner er med, kan vurderinger, datoer og kostnader vise hvem { $code } er, og den som har originalen, ser at den hører til. Del den bare med dem som skal ha den
share-pseudonym = «{ $code }» kan ikke stå for kommunen. Bruk én til åtte bokstaver (a–z) og sifre, minst én bokstav, som i K7
share-unsaved = { $path } har endringer som ikke er lagret, så kopien kan ikke si hvilken utgave den er av. Åpne vurderingen, lagre med F2 og del på nytt. Ingenting er skrevet
share-copy = { $path } er selv en delt kopi. Del originalen, eller kopier filen som den er. Ingenting er skrevet
share-leak = { $place }: her står «{ $found }», som skulle vært tatt ut
share-refused = { $n ->
    [one] Ett sted i kopien røper noe
   *[other] { $n } steder i kopien røper noe
} som skulle vært tatt ut. Ingenting er skrevet. Skriv om teksten på stedet, eller bruk et annet ord der det ble tatt ut, og del på nytt

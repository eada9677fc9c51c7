# Kopiar utan namn og fritekst
share-title = Risikovurdering, delt kopi
share-event = { $threat }: { $asset }
share-scenario = Hending { $no }
share-asset = Verdi { $no }
share-asset-of = { $type } { $no }
share-threat = Trussel { $no }
share-vulnerability = Sårbarheit { $no }
share-measure = Tiltak { $no }
share-recommendation = Innstilling { $no }
share-decision = Avgjerd { $no }
share-role = anna rolle

share-out = Teke ut: { $names } namn og { $texts ->
    [one] 1 annan tekst
   *[other] { $texts } andre tekstar
}
share-shielded = { $n ->
    [one] 1 skjerma hending er ikkje med
   *[other] { $n } skjerma hendingar er ikkje med
}{ $rows ->
    [0] {""}
    [one] , og heller ikkje 1 rad som berre gjeld skjerma hendingar
   *[other] , og heller ikkje { $rows } rader som berre gjeld skjerma hendingar
}
share-catalogs = Namn frå desse katalogane står i kopien: { $ids }. Sjå etter at dei ikkje fortel noko om kommunen
share-warning = Kopien er ikkje anonym: kommunen står i han, og vurderingar, datoar og kostnader er som dei var. Del han berre med dei som skal ha han
share-warning-pseudonym = Kopien er ikkje anonym: der få kommunar er med, kan vurderingar, datoar og kostnader vise kven { $code } er, og den som har originalen, ser at han høyrer til. Del han berre med dei som skal ha han
share-pseudonym = «{ $code }» kan ikkje stå for kommunen. Bruk éin til åtte bokstavar (a–z) og siffer, minst éin bokstav, som i K7
share-unsaved = { $path } har endringar som ikkje er lagra, så kopien kan ikkje seie kva utgåve han er av. Opne vurderinga, lagre med F2 og del på nytt. Ingenting er skrive
share-copy = { $path } er sjølv ein delt kopi. Del originalen, eller kopier fila som ho er. Ingenting er skrive
share-leak = { $place }: her står «{ $found }», som skulle vore teke ut
share-refused = { $n ->
    [one] Éin stad i kopien røper noko
   *[other] { $n } stader i kopien røper noko
} som skulle vore teke ut. Ingenting er skrive. Skriv om teksten på staden, eller bruk eit anna ord der det vart teke ut, og del på nytt

# The region file and how scales lie to its own
fit-exact = lika
fit-inside = inom
fit-range = spann
fit-open-end = öppen ände
fit-judged = efter bedömning
fit-not-aligned = inte inpassad
standing-untreated = inte hanterad
standing-proposed = åtgärd föreslagen
standing-under-way = åtgärd pågår
standing-treated = åtgärd genomförd
standing-accepted = accepterad
cause-service = gemensam tjänst
cause-supplier = gemensam leverantör
joining-accepted = samma risk
joining-rejected = inte samma risk
joining-deferred = uppskjuten

region-scale = Skalorna som förekom, jämförda med regionens skala: { $name }
region-met = { $name } ({ $sessions ->
    [one] 1 bedömning
   *[other] { $sessions } bedömningar
}, { $municipalities ->
    [one] 1 kommun
   *[other] { $municipalities } kommuner
})
region-level = Nivå
region-events = Händelser
region-covers = Täcker
region-stands = Regionalt
region-fit = Inpassning
region-closed = { $fit }, räknad till { $end }
region-asked = { $n ->
    [0] Alla nivåer hittar sin plats av sig själva.
    [one] 1 nivå behöver en bedömning. Fyll i ”to” (id för regionens nivå, som "c4"), ”by” och ”why” i regionfilen, eller välj på sida 7 i registret.
   *[other] { $n } nivåer behöver en bedömning. Fyll i ”to” (id för regionens nivå, som "c4"), ”by” och ”why” i regionfilen, eller välj på sida 7 i registret.
}
region-figures = Folkmängd och budget är tomma för { $n ->
    [one] 1 kommun
   *[other] { $n } kommuner
}; de gissas aldrig.

# Vad som är fel i en regionfil
region-no-scale = regionfilen har ingen skala, så ingenting passas in
region-no-level = regionens skala har inte nivån ”{ $what }”
region-no-type = regionens skala har inte konsekvenstypen ”{ $what }”
region-type-nowhere = regionens skala har inte konsekvenstypen ”{ $what }”, så nivåerna under den gäller inte. Välj en av regionens med ”to”
region-no-reason = nivåer som bedömts utan att det står både vem och varför: { $what }
region-no-own-level = skalan som bedöms har inte nivån ”{ $what }”
region-no-own-type = skalan som bedöms har inte konsekvenstypen ”{ $what }”
region-known = Möjliga id:n: { $ids }
region-same-entry = händelsen { $what } är sammanslagen med sig själv
region-joined-anyway = { $what } är bedömda som olika risker men är samma risk genom andra par. Ändra ett av besluten
region-no-entry = riskanalysen har ingen händelse { $what }
region-no-head = ”{ $what }” är inte en av versionerna som står mot varandra. Välj på nytt
region-unmet-scale = ingen av riskanalyserna använder den här versionen av skalan ”{ $what }”
region-unmet-sessions = beslut om riskanalyser som inte är med: { $what }

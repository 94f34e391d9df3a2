/**
 * 2,048 German words, 11 bits each, written down for this purpose: everyday nouns of four to ten letters that one hears once and can write. None has an
 * umlaut or ß, or a letter that one asks for on the phone (c alone, ph, th, y); none becomes another by one wrong, missing, additional
 * or swapped letter (`tests/unit/setupLink/words.test.ts`). Links that were made know the words by their text, so words may be
 * added here and not removed within a day; more of them mean more than 66 bits.
 */
export const wordList: readonly string[] = `
abend abfahrt abfall abgrund abhang abitur abkommen ablauf abpfiff abreise absatz abschied abseits abstand absturz
abwasch abzeichen adel agentur ahorn akazie akkord akku akte aktion alarm album algen allee allianz almanach alpaka
altstadt amboss ameise amsel amulett ananas anbau anblick andacht andenken anfang anflug angebot ankunft anlass
anleitung anorak anrede anruf anschluss ansicht anspruch anteil antenne antike antilope antrag antwort anwalt
anwesen anzeige anzug apfel apparat appetit applaus april aquarell aquarium arbeit archiv arena argument armband
aroma artikel arznei astronom atelier atlas atmung atoll atom attest attrappe aubergine aufbau aufgabe auflauf
aufsatz auftakt aufwand august aula auskunft ausland auslese ausnahme auspuff ausruf aussicht ausweg ausweis auszug
autobahn autor backblech backofen badehose badewanne badminton bagger bahnhof bahnsteig balken ballade ballett
ballon balsam bambus banane bankett banner barock barometer barriere bart basalt basar basilikum basis bastler
batterie bauhof baumwolle baustein becher becken bedarf befehl befund begabung beginn begleiter begriff behang
beifall beirat beispiel beitrag beleg bemerkung benzin berater bereich bergbau bericht bernstein beruf bescheid
besen besitz bestand besteck besuch beton betrieb beutel bewegung beweis bewohner bezirk bezug biber bilanz bild
billard bindfaden binse biologe biotop birne bischof bison biwak blase blatt blech bleistift blende blitz block
blockade blume bogen bohne bohrer bollwerk bonbon bord bordstein borke botanik botschaft branche brandung braten
brauch brause braut brei breite bremse brennholz brett brief brocken brokkoli brombeere bronze brosche brot brotlaib
brunnen buchstabe buckel budget buffet bumerang bummel bungalow buntstift burg busch bussard chemie chronik
dachboden dahlie damast damm dank datei datum dauer daune debatte deckel delfin delta demut denkmal depot detail
detektiv deutung dezember diagramm dialekt dialog diamant dichter dickicht diele diener dienst differenz diktat dill
diplom direktor dirigent diskus distel disziplin dividende docht dogge doktor domino donner doppel dorsch dotter
drache draht drama drang drehbuch dreieck dreirad dressur drift drilling drink drossel druck drucker duett duft
durchgang durst ebbe eber echo edelstein efeu ehre eidechse eigelb eigentum eiland eimer einband einblick einfall
eingang einhorn einigung einkauf einnahme einsatz einsicht einspruch eintopf eintrag einzug eisbahn eisberg
eisenbahn eisvogel elefant element elfe elfenbein ellbogen elster eltern emblem empfang empore energie engel
ensemble entwurf enzian epoche erbse erdbeere erdboden erdnuss erdteil ereignis erfinder erfolg erker erlaubnis
erlebnis eroberer ersatz erwerb esche esel espresso essen essig estrich etappe etikett etui euro evergreen examen
exkurs exot experte export express extrakt fabrik fach fachwerk fackel faden fagott fahne fahrer fahrplan fahrrad
fahrt fahrzeug faktor fall falte familie fanfare fantasie farbstoff fasan fasching faser fass fassade fastnacht
faust favorit februar federball fehler feldweg fels fenchel fenster ferien ferkel fernrohr fernseher ferse festland
festung feuer feuerwehr fichte fieber figur filiale film filter finale finger fink firma firnis fischer fjord flagge
flamme flanell flasche flaute flechte fleck fleisch flieder fliese floskel flosse flotte flugblatt flughafen
flugzeug flur fluss fohlen folie folklore forelle format formel forscher forst foto fragment fraktion franken
freitag freizeit freude freund frieden frist frisur frosch frucht fuge fundament fundus funkturm furche gabel
galaxie galopp gamma gans garbe garderobe garn garnele garten gasse gattung gaukler gaumen gazelle gebirge gebiss
gebot gebrauch gedanke geduld gefahr gefieder geflecht gegend gegner gehalt geheimnis gehirn gehweg geige geist gelb
geleit gelenk gemach gemeinde gemisch genuss geograf gepard gerade gerbera gerste geruch gesang geschenk gesetz
gespann gestalt gestell gestirn getreide getriebe gewand gewebe gewicht gewinde gewinn gewitter giebel gigant gips
giraffe gitarre glanz glas glasur glatze glaube gleis glied globus glocke glossar glut gobelin gold goldfisch gondel
gong graben grad grafik gramm granit graubrot grenze griff grille grimasse groschen grotte grube grund grundriss
gruppe gulasch gulden gummi gurgel gurke gurt habicht hafer haftung hagebutte hahn halbinsel halbmond halle hals
halter hammer hamster handball handlung handschuh handtuch handwerk hang hantel harke harmonie harpune hasel haube
hauch haufen haupt hausrat haustier hebamme hebel hecke heft heide heimat heimweg heizung helfer helium helm hemd
henkel henne herbst hering herkunft herz herzog heuboden heufieber hilfe himbeere himmel hindernis hinweis hirsch
hirte hochhaus hocker hoffnung hoheit holunder holz holzweg honig hopfen horizont hormon hornisse hotel hubraum
hufeisen humor husten idee idol igel iglu ikone imker immobilie impfung import impuls industrie ingwer inhaber
inhalt inland innenhof insasse insekt inspektor instinkt institut insulaner intervall inventar iris irrgarten irrtum
isolierung jade jagd jahr jahrbuch jahrmarkt januar jasmin jaspis joghurt jolle judo jumbo juni jupiter juwel
kabarett kabeljau kabine kabinett kachel kader kaffee kajak kakadu kakao kaktus kalender kaliber kalium kalk kalorie
kamel kamera kamille kamin kampagne kampf kanal kandidat kaninchen kanister kantine kanu kanzel kanzler kapelle
kapern kapitel kapsel kapuze karaffe karamell karaoke karawane kardinal karneval karotte karree karte kartoffel
karton karussell kasper kassette kastanie kasten katalog katapult kaufhaus kaufmann kaulquappe kautschuk kaviar
kehrseite keim keks kelch kellner keramik kern kerosin kerze kescher kette keule kiefer kies kimono kino kiosk
kirsche kiwi klammer klang klarinette klasse klatsch klaue klausel klavier klebstoff klecks klee kleid kleister
klemme klempner kletterer klima klingel klinik klippe klopfer kloster klotz kluft klumpen knabe knall kneipe knete
knick knie knirps knoblauch knochen knolle knorpel knospe knoten kobold kobra kochtopf koffer kohle kohlrabi koje
kokos kolben kolibri kollege kolonne koloss komet komfort komiker komma kommando kommode kompass kompost konfekt
konfetti konflikt kongress kontakt kontrabass kontrast konzert kopie koralle korb kordel korken kornblume korridor
kosmos kotelett krabbe krach kraft kragen kranich kranz krapfen krater krawatte krebs kredit kreide kreisel kreuz
kreuzung krimi kristall kritik krokodil krokus krone kropf krug krume kruste kubus kuchen kuckuck kufe kugel
kuhstall kulisse kultur kunst kupfer kuppel kurbel kurier kurs kurve kutsche kutter labor lager lagune laie laken
lakritze lama lampe land landkarte landrat landung landwirt langlauf lanze lasso lastwagen latein laterne latzhose
lavendel lawine leben lebkuchen legende lehm lehrer lehrling leinen leinwand leiste leistung lektion lenker lesung
leuchtturm leute lexikon libelle liebe lieferung lilie limonade linde lineal liter literatur lizenz loch logbuch
loge logik lokomotive lorbeer lotse lotto luchs luftballon luftpost lunge lupe lutscher luxus magazin magnet
magnolie mahagoni mahnung mais majoran makler makrele makrone malerei mammut mandant mandarine mandoline mangel
manier mappe marabu marder margarine marine marionette markise markt marmelade marmor marsch marzipan masche
maschine maske massiv match material matratze matrose maul maulwurf maurer mechanik medizin meer mehl meinung
meissel meister melder melisse melodie melone menge mensch merkmal merkur messer messing metall meteor metropole
metzger miete mikado mikrofon milz mimik mineral minister minute minze mirabelle mischung mittag mittel mittwoch
mode modell moderator mokka molch monarch monat mond monitor monsun monument moped moral morast morgen mosaik
moskito motiv motorrad motte mulde mumie mundart murmel muschel museum musik muskat muskel muster nachbar nachfolger
nachlass nachmittag nachricht nachtigall nacken nagel nahrung naht name narzisse natrium natter natur nebenjob neffe
neigung nektar nelke nenner nerv nest nestor netz neubau neugier neuheit neuland neuling neutron nische nixe nomade
norden norm notar note notiz november nudel nummer nuss nutzen obelisk oberarm oberst objekt obst obstgarten ochse
ofen ofenrohr offizier ohrring oktave oktober oktopus olive omelett omnibus onkel opal oper optik orakel orange
orchester orchidee ordner ordnung oregano orgel orient original orkan ostern ozean ozon paar packung paddel paket
palast palette palme panda panorama pantoffel papagei papier pappel paprika parabel parade paradies paragraf park
parkbank parkett parkplatz parlament parmesan parole partei partner parzelle passagier pastete pate patient pause
pavian pavillon pedal pegel pelikan pelz pendel pension peperoni perle person petersilie pfahl pfanne pfau pfeffer
pfeife pfeil pfeiler pferd pfiff pfirsich pflanze pflaster pflaume pflege pflicht pflug pforte pfosten pfropfen
pfund pianist picknick pigment pilger pilot pinguin pinie pinsel pinzette pionier pirat pirol pistazie piste pizza
plakat plan planet planke plastik platane platin platte platz plenum plombe plunder podest podium poesie poker
politik polizei polka pollen polster pommes pore porree portal portier porzellan posaune position post postbote
postkarte potenzial praline praxis predigt preis premiere presse prinz prinzip prise prisma probe problem produkt
professor profil prognose programm projekt prolog propeller prosa prospekt protein protest protokoll proviant
provinz prozent prozess prunk psalm publikum puck pudding puffer pullover pult pumpe punkt pupille purpur quader
quadrat qualm quartett quartier quarz quaste quatsch quelle quirl quitte quittung quote rabatt rabe radar radieschen
radio radler raffinerie rahmen rakete ranke ranzen raps rasen rast raster ratgeber ration raub raupe reaktion rechen
rechner recht rede redner reform regal regatta regenbogen regie region register reichtum reif reifen reihe reiter
rekord relief rennen rente reparatur reporter reptil reserve residenz rettich rettung revier revue rezept richtung
riemen riese ring rinne risiko riss ritter ritus ritze rivale robbe roboter rock rodel rodung roggen rohling rohr
rohstoff roller roman romantik rose rosine rosmarin rotor rotwein rubin ruder ruhm ruine runde rundfahrt rundfunk
saal sache sack saison sakko salami salat salbei salmiak salon salto salz samen sammler samstag samt sandale
sandbank sandkasten sandstein sanduhr sanierung sardine satellit satin satire sattel sauerkraut sauna saurier schach
schachtel schakal schall schalotte schalter schanze schar schatten schatz schaukel schaum schauspiel scheich schein
scheitel schema schemel schenkel scherbe scheune schicht schicksal schiene schilf schimmel schimpanse schinken
schirm schlag schlamm schlauch schlehe schleier schleife schleim schleuse schlick schlinge schlitten schlot schlucht
schlummer schlund schluss schmalz schmaus schmerz schmied schminke schmuck schnabel schnake schnalle schnecke schnee
schneemann schneider schnitt schnitzel schnuller schnur schokolade schopf schorle schote schotter schranke schraube
schreck schrei schrift schrott schublade schuh schuhsohle schule schulhof schuppe schuster schutt schwalbe schwanz
schwarm schwefel schweif schwelle schwert schwester schwimmbad schwindel schwung seefahrt seegras seehund seekuh
seele seeluft segen segler sehne seil seilbahn seite sektor sekunde sellerie semester semmel senat sender senf sense
september serum sessel setzling sichel sieb siedler sieger silber silo silvester sims sinfonie sinn sirene sirup
sitte sittich sitzung skala skelett skizze skonto skorpion skulptur slalom smaragd sockel sohn soja solist sommer
sonate sonde sonnenhut sonntag sopran sorge spagat spalt spaniel spannung spargel spaten spatz specht speck speicher
speise spektrum sperre spesen spezi spiegel spiel spielplatz spielzeug spinat spind spindel spinne spion spirale
splitter sport sprache sprecher sprengung spritze sprosse sprotte spruch sprung spule spur stachel stadtrat staffel
stall stamm stand stange stapel start station statue staub staude stausee steckdose steg steiger stein steinbock
stellung stelze stempel steppe sterling sternwarte steuer stich stickerei stiefel stier stift stille stimme stimmung
stirn stock stoff stollen stolz stopfer stoppel storch strahl strang strauch strebe strecke streich streit streu
strick strom strudel struktur strumpf student studio studium stuhl stummel stunde sturz stute sumpf sund suppe szene
tabak tabelle tablette tafel tagebuch tageslicht takt talent taler talisman tandem tango tanker tankstelle tanz
tapete tapir tarif tarnung tastatur taste tatkraft tatort tatze taucher taufe tauwetter taxi technik teich teig
telefon teleskop teller temperatur tempo tendenz tennis tenor teppich termin terrasse testament text tiefe tierarzt
tiger tinktur tinte tipp tirade tisch tischler titel tochter toleranz tomate tombola tonleiter tonne topas
topflappen torbogen torf torte tracht tradition tragik trainer traktor transport trapez traube traum trecker treffer
treibhaus trend treppe tresor treue trichter trikot triller trio tritt trog trommel trompete tropfen trost trotz
trubel truhe trupp tube tuch tuff tugend tukan tulpe tumult tundra tunika tunke tunnel turban turbine turnen
turnhalle turnier tusche uferweg ulme ultimatum umbau umhang umkehr umkreis umlauf umriss umsatz umschlag umsicht
umstand umtausch umweg umwelt umzug unfall unfug uniform unikat union universum unkraut unruhe unschuld unsinn
unterkunft unterricht unterwelt unwetter uranus urenkel urkunde urlaub ursache ursprung urteil urwald utopie vanille
vase vater vegetation veilchen vene ventil venus veranda verbot verdienst verein verfahren verfasser vergleich
verkehr verlag verlauf verleih verlust vermerk vermieter vernunft versand verschluss versteck versuch vertrauen
verwalter verzicht vesper veteran video viereck viertel vignette violine virtuose visier vision visite visum vitamin
vitrine vogel vogelhaus vokabel vokal vollmond volt volumen vorbild vorderrad vorfahrt vorliebe vorname vorrat
vorschlag vorsicht vorsitz vorspeise vorteil vortrag vorwahl vorwand vorwort vulkan wachs wachtel waffel wagen
wagnis wald waldbeere waldrand walnuss walross walzer wandel wanderer wanne wappen wartung warze wasser wasserfall
watt weberei wechsel wecker wegweiser weiher weile wein weinberg weitsprung weizen weltall wende werbung werft werk
werkstatt werkzeug wermut wespe westen wettbewerb wetter wicht wicke widder widerstand wiege wiesel wildnis wille
wimpel windfang windrad windung winkel winzer wippe wirbel wirkung wirsing wirtschaft wisent wissen witz woche
wochenende wohnung wolf wolfram wolke wort wrack wulst wunder wunsch wurm wurzel zacke zahl zahnarzt zahnrad zander
zange zapfen zauber zaum zaunpfahl zebra zeche zeder zeichen zeichnung zeisig zeitung zelle zelt zement zenit
zentimeter zentner zentrum zeppelin zeremonie zettel zeuge zeugnis ziegel ziffer zigarre zikade zimmer zimt zins
zipfel zirkel zirkus zisterne zitrone zobel zoll zone zopf zubringer zucht zucker zufall zufluss zufuhr zugabe
zugang zugvogel zukunft zunft zusatz zuschauer zuschlag zustand zutat zuwachs zweck zweifel zwerg zwetschge zwieback
zwiebel zwilling zwirn zwist
`
  .trim()
  .split(/\s+/u);

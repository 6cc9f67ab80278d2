/** As en.ts, for German, counted over some 850 short reports that were written for it, of all that newsrooms tell. */
export const german: readonly string[] = [
  ``,
  `die der in`,
  `auf den ein und das im aus`,
  `mit nach von sich an fur eine zu dem vor bei uber`,
  `am um einem 000 war soll ab hatte euro ist zwei nicht einer des sie einen als muss million wurde
    werd sind wegen gegen bis wurd hat prozent zum drei`,
  `unter jahrig sein wird er es mehr haben vier tifli seit jahr will georgi baku hatt land durch
    mensch waren noch armeni zur funf 40 jahre kind zuruck wied ihre beim`,
  `stellt ohne neue nur droht stund 30 ins erst 1 word setzt bleib zahl jerewa vom musst nacht kamen
    60 auch fest 20 legt milliard eines mann halt georgisch elf wass geht dollar deutsch 200 mehrer
    sprach ihr 50 polizei acht strass russland stell fand grenz verletzt rund leben bleibt 2 grund
    seine zehn gericht gebracht stand gilt haus kein ging fuhrt tausend fahr aserbaidscha keine frau
    300 fall ihn meter fiel monat meer fordert nun 90 nimmt wie 15 gab turkei parlament 80 tot dorf
    rechn zweit mach kilomet blieb grad betrieb lang 3 sechs zwolf spricht teil frei china nahm`,
  `armenisch eriwa wirft besuch berli wer kunftig erneut sturzt 14 ihnen bracht schul kostet dritt
    tote fallt ihrer fuhr ford betreib droh prasident lari erhalt feuer 18 ihm staat russisch strom
    gesprach eu konnt woll regier burg ex lauft hohe hebt starb gesperrt tage famili stark sonntag bahn
    100 lieg binn damit rentn verhangt allem erstmal ende gibt zahlt gaste behord kost kirch per zog
    durf deutschland furcht stadt nied soldat nahe schw u sprech politik bauern hundert wohn haft
    kundigt begrundet kam ihren schwer flamm weit stieg 5 bewohn abend pro meist tonn so viele durft
    sieht liter schnitt 0 warnt wenig arbeit schliesst 12 schritt ermittl platz haushalt montag 800
    leich macht alle batumi spend 70 3000 2027 abgeordnet zeigt verkauft liess lasst flughaf zwisch
    moskau je ums weiter woche stimm knapp statt herbst lahm verurteilt stirbt jede zogen anwohn fenst
    120 feuerwehr bereit erreicht schad woch regen 17 klag usbekista wart bekomm geld ring beschaftigt
    kund usa meldet lkw chinesisch gehen 4 tourist betroff eltern krankenhau sitz 900 start armenien
    gross verlor millio wert wm steigt sturm bestatigt hafen leipzig entdeckt madch blockiert erlitt
    uberlebt iran ukrain schlug verlang luft kilo drohn aserbaidschanisch eroffnet oppositio
    verungluckt ostse beginnt kiew mindesten steh beid unterschrift amt person ubergang beide bezieh
    kommt lag zusamm bringt weg zieht kurz gefangni burgermeist dicht klinik ungluck davon pilot schiff
    trat geschloss e fast ganze 6 opfer erde mal bauarbeit gefund raten metern pass halb bestand licht
    dreht versorg steig vorjahr gewerkschaft schliess bund gemeind kaspisch nennt konz passagier mai
    600 internet 8 forsch alt ruft glaubig unbekannt tater spiel tagen erhielt karabach final gold
    gesichtet fluss rang vermisst miet verantwortlich neuen jugendlich afghanista 2023 jeder 45 junge
    streit spur neun tisch januar setz anlag maschin landet 2000 lief fahrzeug bekannt funft sieb
    abstimm blum suspendiert brand bruck hektar lagen halft moglich leitet warn leit ausfall hoher
    erhoh schutz polen student fehlt gefalscht brussel minut verteilt hand auslos stoppt feld reicht`,
  `bundeswehr ermittelt getotet gesetz gescheitert freitag treff verlangt tat 19 taschkent zunachst
    bundestag dageg afd enthielt mehrheit erklart beobacht kritik gut zieh kabinett legen protestiert
    hamburg morg landgericht mutt mangel haftling fahnd kassiert urteil neu spat gleis offenbar steu
    gesucht fracht schwarz kontroll defekt hochst steht helf dach bedroht ernte riss tiefe wochenend
    arzte sonne donnerstag zentimet winz sachs dies dort teuer weiz kasachsta teur metro offen sinkt
    neubau spar klettert kommissio schuld vorerst autobau last bau streicht verbind juni konn munch
    zoll israel trotz zehntausend pruf laut hoch streik ubernimmt gelt zweimal museum altest untersuch
    gestorb kathedral muslim golden lockt anschlag schlagt train entlass gewinnt sieg preis flog
    verlier geplatzt trinkwass verlangert wohnhau schnell bussgeld versichert pruft europa 16 straf
    bord ararat grupp send blatt verliert arbeitsplatz video gebaud betrug gaben liegt raumt litau kita
    thuring paschinja nannt hauptstadt us legte strand leer airlin viert herstell festnahm istanbul
    gemeinsam kippt weist beamt angehorig verbot titel verleg letzt toten niemand turkisch union siegt
    zuschuss unterbroch halle wagen gerat 22 selbst verlass trag frucht virus spani handl dienst 6000
    regel falsch kolleg schlecht bronz reis expert abwass hotel monatelang sturz drittel verweis liefer
    rote tief em vermut illegal 5000 investor nehm schickt lebt ander paris zerstort verbrenn 500
    kasern geholt angab aller boot darunt kacheti botschaft sagte beschliesst widerstand
    ministerprasident ergebni kommend diplomatisch verabschiedet linke votiert regierungschef lehnt
    bisherig rief verfassungsgericht sozialverband wahl traktor landwirt durchsucht beschlagnahmt 43
    angeklagt gefordert vorwurf verfahr habe lastwag insass prallt baum strassenbah seniori erlag
    erdrutsch kreis leicht rett geborg anhaltend geraumt pegel erschuttert osten 150 brandenburg
    verschuttet gewitt tal kaukasu leblo berg raus koln weitgehend temperatur klett viel hagel schwach
    1500 24 millionenhoh nie 39 ausgebroch nachgewies endet druckt fehlend fahrt schlag alarm moldau
    gas lauf netz ans zins stabil 7 marz juli finanzminist komm august poti guterzug gefahr unterweg
    stau konsortium erste lokfuhr pocht ruckzug frankreich doppelt urlaub halbjahr visum belegt
    ubertraf pleit gutacht chirurg patient saugling verscharft erstklassl staatlich universitat rektor
    kehr archaolog hoff alter afrika patriarch papst ostern leid mitglied mosche gelegt zeit gebet
    drang iranisch streif ausreis lobte klagt konzert behalt feiert offnet dfb qualifikatio grossmeist
    holt mannschaft staffel norweg runde fans reisst schatz tiere schrumpft gesunk verendet fisch trieb
    ursach nationalpark schweiz lohne gesundheitsamt eingesturzt trumm stadtrat autofahr gestort rat ki
    kustenwach rettet 35 ausland syrer sah report sofortig freilass sozial gefasst park 52 spaziergang
    maskiert anklag griff such kauf chef lost roman alijew trump aufschlag zufahrt jahrelang erhoht
    freiwillig reinig sitzt sicherheit handy rammt reisend grenzschutz gudauri gestellt todlich
    gegenzug liefert trupp molkerei vorubergehend luftraum jahrzehntelang rekrut sagt ankara
    hintergrund erstattet ware partei sorg verwaltungsgericht beschwerd heimisch medizin anhang
    verteidigt explosio gekomm sabotag trifft minist trug reagiert jets londo bulgari spd innenminist
    regierungspartei georgien debatt kopf recht gegeb hint 8000 auto verkehr zug streck beben gjumri
    gebiet unbewohnbar alten jetzt verdoppelt treib gleicht bank 58 21 11 mitarbeit einreis bewerb fehl
    stift herau akt kart aserbaidschan busse hochhau mails kehrt sank okonom mutmasslich 2028 abschied
    nachfolg mittel hielt auge heim unterzeichnet lass 33 frankfurt geland erstickt kell sucht 400 cent
    supermarkt verteuert kraftwerk wahrend tunnel funftel lahmgelegt kutaissi einnahm apothek gestiegen
    gefeiert boxer sehen ruckkehr billigt leute team ertappt handelt angriff darf estland 31 koma
    hinterblieben floh stause minus aussicht peking ausbruch verspruh zuletzt loch fuss pause satz voll
    brennt rot selten klein besiegelt entlastet anwalt`,
]

import { inflected, joined, numbered, type Words } from './words.ts'

const ones = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ')
const tens = numbered('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10)
const adjective = 'e er en es em'

export const german: Words = {
  titles:
    'dr prof hr fr frau nr st gen z.b u.a d.h i.d.r bzw ca evtl ggf inkl vgl s abs art jan feb mär apr jun jul aug sept okt nov dez dipl ing sog geb gest tel str lt max min allg stellv z d u',
  abbreviations: 'usw etc u.a mio mrd tsd uhr bzw jh co',
  starters:
    'der die das ein eine einer in im am an auf es er sie wir ich ihr aber und doch dies diese dieser dieses nach bei mit für von zu zum zur vor seit während wenn als da so auch laut zudem außerdem damit dabei dort hier was wer wie nun nicht alle man ihre seine',
  leaning:
    'er sie es dies diese dieser dieses dieser sein seine ihr ihre aber und doch auch zudem außerdem dabei damit daher deshalb dann dort jedoch dennoch allerdings so denn darüber davon hierzu ferner weiter inzwischen',
  speech:
    'sagte sagt erklärte erklärt teilte mit betonte betont fügte schrieb schreibt berichtete berichtet hieß sagten kündigte meinte zufolge laut',
  dottedOrdinals: true,
  decimal: ',',
  cardinals: {
    ...numbered(
      'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    ),
    ...tens,
    ...joined(tens, ones, (ten, one) => `${one}und${ten}`),
    1: 'ein eine einen einer',
    1.5: 'anderthalb eineinhalb',
    ...numbered(
      'einhundert zweihundert dreihundert vierhundert fünfhundert sechshundert siebenhundert achthundert neunhundert',
      100,
      100,
    ),
  },
  scales: {
    100: 'hundert',
    1e3: 'tausend tsd',
    1e6: 'million millionen mio',
    1e9: 'milliarde milliarden mrd',
    1e12: 'billion billionen',
  },
  ordinals: {
    1: inflected('erst', adjective),
    2: inflected('zweit', adjective),
    3: inflected('dritt', adjective),
    4: inflected('viert', adjective),
    5: inflected('fünft', adjective),
    6: inflected('sechst', adjective),
    7: inflected('siebt', adjective),
    8: inflected('acht', adjective),
    9: inflected('neunt', adjective),
    10: inflected('zehnt', adjective),
    11: inflected('elft', adjective),
    12: inflected('zwölft', adjective),
    13: inflected('dreizehnt', adjective),
    20: inflected('zwanzigst', adjective),
  },
  ordinalMark: /^(?:te|ten|ter|tes)$/,
  units: {
    people:
      'menschen mensch person* personen soldat* zivilist* kinder kind frauen männer migrant* flüchtling* demonstrant* passagier* student* arbeiter* bewohner* einwohner* kämpfer* gefangen* bürger* patient* opfer journalist* geisel* polizist* touristen häftling* leute tote toten todesopfer verletzte verletzten',
    percent: 'prozent*',
    usd: 'dollar*',
    eur: 'euro',
    rub: 'rubel',
    amd: 'dram',
    azn: 'manat',
    gel: 'lari',
    try: 'lira',
    irr: 'rial toman',
    gbp: 'pfund',
    km: 'kilometer*',
    metre: 'meter metern',
    hectare: 'hektar*',
    tonne: 'tonne tonnen',
    barrel: 'barrel fass',
    megawatt: 'megawatt',
    'cubic-metre': 'kubikmeter*',
    degree: 'grad',
    hour: 'stunde stunden',
    day: 'tag tage tagen tägig*',
    week: 'woche wochen',
    month: 'monat monate monaten',
    year: 'jahr jahre jahren',
    magnitude: 'stärke magnitude',
    vehicle: 'fahrzeug* auto autos busse lastwagen',
    drone: 'drohne*',
    missile: 'rakete*',
    house: 'haus häuser* gebäude*',
    village: 'dorf dörfer*',
    country: 'land länder* staaten',
    vote: 'stimmen',
    seat: 'sitze sitzen mandate',
    flight: 'flüge* flug',
  },
  roles: {
    killed: 'getötet* tot tote* toten todesopfer gestorben starben starb töte* umgekommen',
    injured: 'verletzt* verwundet* verletz*',
    detained: 'festgenommen* verhaftet* festnahme* inhaftiert*',
    missing: 'vermisst*',
    evacuated: 'evakuiert* vertrieben*',
    freed: 'freigelassen* befreit* gerettet* freilassung',
  },
  courtesies:
    'gratul* glückwunsch* glückwünsch* beglückwünsch* beileid* kondol* jahrestag* jubilä* gedenkfeier* gedenkstunde* gedenkminute* gedenktag* gedenkveranstaltung* gedenkt|gedenken|gedachte*+opfer*|tote*|gefallene*|verstorbene* kranz|kränze+niedergelegt|legt* kranzniederlegung* beglaubigungsschreiben* neue*+botschafter*+empfäng*|empfing*',
  recalled:
    'krieg* erdbeben* genozid* völkermord* massaker* pogrom* tragödie* katastrophe* holocaust gedenkt gedenken gedachte* erinnert erinnern begeht begehen kranz* kränze',
  months:
    'januar|jan|jänner februar|feb märz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez'.split(
      ' ',
    ),
  weekdays: 'montag* dienstag* mittwoch* donnerstag* freitag* samstag*|sonnabend* sonntag*'.split(' '),
  days: ['vorgestern', 'gestern', 'heute', 'morgen'],
  coming: 'nächst* kommend*',
}

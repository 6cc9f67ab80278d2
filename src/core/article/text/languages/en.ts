import { numbered, type Words } from './words.ts'

export const english: Words = {
  titles:
    'mr mrs ms dr prof gen lt col maj capt sgt adm cmdr sen rep gov pres rev fr st mt hon vs no nos art sec fig vol pp ed est approx amb atty supt brig cpl pvt jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri',
  abbreviations: 'inc ltd corp co llc plc jr sr etc al a.m p.m am pm e.g i.e u.s u.k u.n e.u d.c cf ca',
  starters:
    'the a an in on at it he she they we i you but and this that these those there his her its their our as if when while after before since for from with by to of according however meanwhile earlier later also so then what who why how no not all some many most both',
  leaning:
    'he she they it this that these those his her its their them him but and or so however moreover furthermore also meanwhile therefore thus then still yet besides additionally instead nevertheless otherwise such there earlier previously too',
  speech:
    'said says say told tells added adds stated states noted notes stressed stresses announced announces wrote writes asked asks explained declared warned claimed insisted emphasized emphasised argued according recalled commented replied',
  dottedOrdinals: false,
  decimal: '.',
  cardinals: {
    ...numbered(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    12: 'twelve dozen',
  },
  scales: {
    100: 'hundred',
    1e3: 'thousand k',
    1e6: 'million mln mn m',
    1e9: 'billion bn bln b',
    1e12: 'trillion trn tn',
  },
  ordinals: {
    ...numbered(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    ),
    30: 'thirtieth',
    100: 'hundredth',
  },
  ordinalMark: /^(?:st|nd|rd|th)$/,
  units: {
    people:
      'people person persons civilian* soldier* servicem* troops child children women woman men man migrant* refugee* protester* demonstrator* passenger* student* worker* resident* officer* fighter* militant* prisoner* citizen* patient* victim* casualt* villager* journalist* hostage* detainee* policem* guard guards suspect* activist* tourist* others crew supporter* athlete* hiker* player* driver* firefighter* palestinians',
    percent: 'percent pct percentage',
    usd: 'dollar*',
    eur: 'euro euros',
    rub: 'ruble* rouble*',
    amd: 'dram drams',
    azn: 'manat manats',
    gel: 'lari laris',
    try: 'lira liras',
    irr: 'rial* toman*',
    gbp: 'sterling',
    km: 'kilometer* kilometre* kms',
    metre: 'meter meters metre metres',
    hectare: 'hectare*',
    tonne: 'ton tons tonne*',
    barrel: 'barrel* bpd',
    megawatt: 'megawatt*',
    'cubic-metre': 'cubic',
    degree: 'degrees',
    hour: 'hour hours',
    day: 'day days',
    week: 'week weeks',
    month: 'month months',
    year: 'year years',
    magnitude: 'magnitude',
    vehicle: 'vehicle* car cars truck* bus buses',
    drone: 'drone* uav uavs',
    missile: 'missile* rocket*',
    house: 'house houses home homes building*',
    village: 'village villages settlement*',
    country: 'countries nations states',
    vote: 'vote votes ballot*',
    seat: 'seat seats',
    flight: 'flight flights',
  },
  roles: {
    killed: 'kill killed killing kills dead die dies died dying death* fatalit* slain lives',
    injured: 'injur* wound* hurt hurts hospitali*',
    detained: 'detain* arrest* jailed imprisoned custody',
    missing: 'missing',
    evacuated: 'evacuat* displaced',
    freed: 'freed released releas* rescued',
  },
  courtesies:
    'congratulat* congrats felicitat* condolence* anniversar* jubilee* commemorat* wreath* tribute*+pay*|paid credence+letter* credentials+present*|receiv*|accept*|hand*|ambassador* newly+ambassador*+receiv* courtesy+call*|visit*',
  recalled:
    'war wars earthquake* quake* genocide* massacre* pogrom* tragedy disaster* holocaust marks marked mark commemorates commemorate commemorated remembers remember remembered honors honours memory wreath* tribute*',
  months:
    'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec'.split(
      ' ',
    ),
  weekdays: 'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  days: ['', 'yesterday', 'today', 'tomorrow'],
  coming: 'next coming upcoming',
}

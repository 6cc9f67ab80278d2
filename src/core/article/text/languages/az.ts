import { numbered, type Words } from './words.ts'

export const azerbaijani: Words = {
  titles:
    'akad prof dos dr gen polk mayor kap adm cən c xan küç pr m.ü s.ə b.e yan fev mart apr avq sen okt noy dek tel max min məs',
  abbreviations: 's və.s və.i.a v.s ə ci il a.ş mln mlrd nəf kv',
  starters:
    'bu o onlar biz siz mən bir və amma lakin ancaq həmin həmçinin daha eyni əgər çünki belə bundan onun onların bunun qeyd xatırladaq məlumata bildirilir nazir prezident ötən hazırda indi bununla',
  leaning:
    'bu o onlar onun onların buna bunun həmin və amma lakin ancaq həmçinin belə bundan ona belə bununla çünki ondan onu orada eyni habelə hərçənd',
  speech:
    'deyib bildirib söyləyib vurğulayıb qeyd əlavə dedi bildirdi yazıb açıqlayıb bildirilir məlumat deyilir söylədi vurğuladı',
  dottedOrdinals: false,
  decimal: ',',
  cardinals: {
    ...numbered('bir iki üç dörd beş altı yeddi səkkiz doqquz'),
    ...numbered('on iyirmi otuz qırx əlli altmış yetmiş səksən doxsan', 10, 10),
  },
  scales: {
    100: 'yüz',
    1e3: 'min minə mindən',
    1e6: 'milyon* mln',
    1e9: 'milyard milyarda milyarddan milyardlıq mlrd',
    1e12: 'trilyon* trln',
  },
  ordinals: numbered('birinci ikinci üçüncü dördüncü beşinci altıncı yeddinci səkkizinci doqquzuncu onuncu'),
  ordinalMark: /^(?:[iu]?nc[iu]|c[iu])$/,
  units: {
    people:
      'nəfər* insan* adam* şəxs* hərbçi* hərbi* əsgər* uşaq* qadın* kişi* miqrant* qaçqın* sərnişin* tələbə* işçi* sakin* döyüşçü* əsir* girov* vətəndaş* xəstə* jurnalist* polis* turist* dinc',
    percent: 'faiz*',
    usd: 'dollar*',
    eur: 'avro*',
    rub: 'rubl*',
    amd: 'dram*',
    azn: 'manat*',
    gel: 'lari*',
    try: 'lirə*',
    irr: 'rial* tümən*',
    gbp: 'funt*',
    km: 'kilometr*',
    metre: 'metr*',
    hectare: 'hektar*',
    tonne: 'ton* ton',
    barrel: 'barel* barrel*',
    megawatt: 'meqavat* mvt',
    'cubic-metre': 'kubmetr* kubometr*',
    degree: 'dərəcə*',
    hour: 'saat*',
    day: 'gün gündür günlük gündən gündə',
    week: 'həftə*',
    month: 'ay aylıq aydır aydan ayda',
    year: 'il ildir illik ildən yaşlı yaşında',
    magnitude: 'maqnitud* bal bala ballıq',
    vehicle: 'avtomobil* maşın* avtobus*',
    drone: 'dron* pua',
    missile: 'raket*',
    house: 'ev evin bina*',
    village: 'kənd*',
    country: 'ölkə* dövlət*',
    vote: 'səs səslə',
    seat: 'mandat* yer',
    flight: 'reys* uçuş*',
  },
  roles: {
    killed: 'öldürül* ölüb ölən* ölü həlak öldü şəhid* ölüm* həyatını vəfat',
    injured: 'yaralan* yaralı* xəsarət*',
    detained: 'saxlanıl* saxlanıb həbs* tutulub',
    missing: 'itkin*',
    evacuated: 'təxliyə*',
    freed: 'azad xilas',
  },
  courtesies: 'təbrik* başsağlığ* ildönüm* yubiley* illiyi* etimadnam* təyin+səfir*+qəbul əklil*',
  recalled:
    'müharibə* zəlzələ* soyqırım* qırğın* faciə* fəlakət* holokost* anıldı anılır anıb anılıb yad xatirə* əklil*',
  months:
    'yanvar* fevral* mart* aprel* may|mayın|mayda|mayından iyun* iyul* avqust* sentyabr* oktyabr* noyabr* dekabr*'.split(
      ' ',
    ),
  // Most weekdays are two words, "çərşənbə axşamı", of which the first alone is another day.
  weekdays: [],
  days: ['srağagün', 'dünən', 'bugün', 'sabah'],
  coming: 'gələn növbəti qarşıdakı',
}

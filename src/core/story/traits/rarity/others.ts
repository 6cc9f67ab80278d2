/**
 * Words that stand in most articles of a language whatever it reports, as they are written there; those that stand in a
 * quarter or more in the first line, the others of the newsroom's daily use in the second.
 */
export const others: Readonly<Record<string, readonly string[]>> = {
  hy: [
    'եւ է են որ այդ այս մեկ որը նաեւ ու իսկ որպես ինչպես համար մասին հետ մեջ վրա նրա իր իրենց այն բայց չի թե եթե երբ ըստ միայն էլ մինչեւ պետք կա հետո',
    'ասել ասաց հայտնել հայտնում նշել տեղեկացնում հաղորդում խոսնակը նախագահ նախագահը վարչապետ նախարար նախարարը նախարարություն կառավարություն երկրի երկիր հանրապետության թվականի տարի տարվա օրը այսօր երեկ մարդ մարդիկ նոր առաջին երկու երեք հարց հարցերի ժամանակ կողմից հանդիպում հանդիպման միլիոն տոկոս ընթացքում շուրջ նախկին լինել եղել կլինի արդյունքում',
  ],
  ka: [
    'და არის რომ ეს ამ იმ რომელიც ასევე მაგრამ თუ როგორც შესახებ მიერ მისი მათი ის იგი არ უნდა მის იქნება იყო აქვს ერთ ერთი რაც თუმცა შემდეგ უკვე მხოლოდ ასე რა',
    'თქვა განაცხადა განცხადებით ამბობს აცხადებს ინფორმაციით პრეზიდენტი პრემიერ მინისტრი პრემიერმინისტრი სამინისტრო მთავრობა ქვეყნის ქვეყანა წლის წელს წელი დღეს გუშინ დღე ადამიანი ახალი პირველი ორი სამი საკითხი დროს შეხვედრა შეხვედრაზე მილიონი პროცენტი მიმდინარე შორის ყოფილი საქართველოს',
  ],
  az: [
    've bu bir ile ki da de ucun olan olub olaraq edib etmek o onun oz daha sonra kimi hem amma lakin ya ne her ise gore qeder cox var yoxdur deyil hec',
    'deyib bildirib bildirilir haqqinda barede terefinden prezident prezidenti nazir naziri nazirlik nazirliyi bas respublikasi olke olkenin hokumet il ilde ilin gun bugun dunen insan yeni birinci iki uc mesele zaman gorus gorusub milyon faiz davam arasinda kecmis melumat melumatina xeber verir istinaden azerbaycan',
  ],
  tr: [
    've bu bir ile ki da de icin olan oldu olarak etti o onun kendi daha sonra gibi hem ama fakat ya ne her ise gore kadar cok var yok degil hic en',
    'dedi soyledi belirtti acikladi aciklama hakkinda tarafindan cumhurbaskani bakan bakani bakanligi basbakan ulke ulkenin hukumet yil yili yilinda gun bugun dun insan kisi yeni ilk iki uc konu sirada gorusme gorustu milyon yuzde devam arasinda eski bilgi haber turkiye',
  ],
}

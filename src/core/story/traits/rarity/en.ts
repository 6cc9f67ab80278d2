/**
 * How common English words are in the news: stems by the share of some 13,700 short items and articles that use them,
 * the line of `n` from 1/2 to the power n. Counted by us; what is rarer than the last line is not listed.
 */
export const english: readonly string[] = [
  `the`,
  `in of a to and`,
  `for is that`,
  `at on from peopl with stat are by kil an after as new report covid unit president cas wil`,
  `its first two announc it countr govern year be minist was his has least hav injur nation other their
   death who over record s which u cit part attack thr mor hour polic forc been one form sa against
   prim`,
  `elect south he near includ day mil sinc all not wer also lead thi during into than vaccin protest
   follow tim past confirm court between four total arrest china bring last militar russian russia due
   numb week order win fiv begin offic plan north group fir cal bomb securit world internation work
   being claim nationwid second had man whil memb provinc sever but no offici month receiv american al
   health charg out dead when ban clos tol authorit india or said six becom up us`,
  `test arm increas korea high bil agr kingdom public hom old about law bord hous off accord da dos
   region alleg caus may result right mis approv suspect war israel travel person found european
   foreign leav vot ukrain soldi car end gener open restrict iran prison amid british capit island
   republic centr under air crash plac tak variant would head releas union emergenc german investigat
   militant opposit seven singl fight issu servic use continu strik befor compan most area israeli
   sentenc allow operat franc thereb support governor until vaccinat som her shoot accus launch surpas
   ther d town hit wound parlia reach northern secretar down held go suspend set relat meet sign warn
   eight expect highest pandemic remain japan ministr count start anoth next coast feder afghanistan
   control philippin power build mov syrian anti declar thousand depart attempt bank them trump back
   children chines mak say presidenti school australia flood return democratic march third recent ship
   show hold if agenc through now saudi turke deal pakistan resign shot southern defeat nin com local
   syria around west islamic pla positiv so district palestinian footbal onl carr human ten visit both
   do mexico politic respons team lockdown australian civilian long clash fac final hospit could flight
   impos pol york council current enter voter`,
  `drug him missil chief involv thos troop any campaign spread pas bus french suicid africa age iraq
   mad ris wel los requir woman men run donald east fami occur can universit wher major acros april
   mask nuclear airport defens explos largest ital london media canada evacuat gas mas septemb taliban
   train cent citizen leagu rebel trial earthquak rul sea uk heav non without women administrat gam
   help rescu level stil storm crim england korean target busines discover system talk brazil dozen
   measur murd sam dail died fail armed januar oil trad turkish indian indonesia associat egypt led
   spain chang de driv suprem concern earli post activist i she student extend lik soci arriv treat
   ukrainian collaps convict fr m novemb such infect candidat condit eastern event later p ruling what
   airstrik arabia damag economic ever howev lif reduc sanct thes food just san commis jun outsid
   saying civil decis resident term washington yesterda california coalit corrupt crisi develop disput
   hundr terrorist used destro isil organizat remov staf zealand becaus despit iranian judg lift pfiz
   reopen threaten using august block break ser vehicl within justic land making responsibilit violenc
   based jail larg limit passeng bod gaza nigeria pro protect we action app began communit incident
   reject thailand villag congres find guard obama sar sit top yemen cov decemb jul mandat restaurant
   wal act african c link withdraw astrazeneca believ consecutiv demand left street ahead executiv seek
   texa weapon western captur water aid aircraft board defenc effect effort ireland mayor propos
   territor far hong representativ bar committ crimin furth mark market port among cup curfew detain
   earl europ gather known malaysia privat rocket shop taken front main send spac want get john kong
   majorit medic rais video violat assemb bas februar fund journalist octob provid putin then cut round
   sunda whit arab frida prevent previous quarantin financi gunmen iraqi join legal oxford peac raid
   road speci vic affect bangladesh camp did half histor joint migrant need referendum serv stop stor
   taiwan vladimir afghan discus ongo publish taking along appoint outbreak pari program season senat
   toda fourth informat magnitud park should barack biontech deput giv manag offer rol saturda viru
   complet deplo die fil having indoor plant product put rain republican threat way award b cabinet
   canadian ful japanes moham nam nato premi refus sudan told un via victim cancel championship liv
   vietnam`,
  `boat colombia data describ grant great prosecutor rat acces ago biden detect diseas egyptian
   intelligenc monda patient per possibl recover replac resignat river sex stab connect demonstrat den
   greec request seiz shar tomorrow affair carri cros econom essenti facilit guilt riot televis
   transport airlin contain given governorat imprison italian lat libya myanmar risk senior director
   even helicopt independenc kidnap lin monkeypox night poland pric proces activit congo direct f illeg
   list red refug wav abus clear commit embass official re smal son conduct fired host hurrican insid
   lineag min our search seat venezuela assault joe must participat project terrorism boost church
   david el immediat seen stand strip you appear argentina command creat employ expres financ hama king
   muslim royal thursda victor attend constitution crew hotel islamist mexican named point reut sri
   allegat ambassador conferenc execut fal glob grand parliamentar princ rall spokesman addres ap coach
   conflict institut landslid lebanon look match pop produc sal scientist somalia speak sport stag tank
   titl addition bbc beat condemn decid diplomatic energ explod florida posit pres scand sid critic
   delta ground gunman johnson liberat personnel qaeda schedul successful tel truck turn accident again
   america best black dron eu pakistani previou sexu sta step sweden battl belaru champ club comment
   drop fear formal moscow nav olympic pacific rang reason robert spanish summit took tropic dat ii
   leak marriag netherland resum self star casualt firm himself kabul lanka mal own pay politician priz
   short stud tax tokyo tuesda v alread brazilian collid coup effectiv enforc femal interior mone
   multipl populat prepar research sel tens appl awa dela good guinea indicat job latest les mosqu sent
   speech statu tourist wear yemeni yet alexand ali assassinat behind belgium celebrat exchang grow
   irish kurdish locat read toward twent corporat establish flag hack hand incumbent independent let
   lower newspap nicola present respond retir senator settl typhoon venezuelan wid wif alert anniversar
   ask citing democrac erupt few figur houthi kim light mali network ocean regard scotland wheth accept
   burn ceasefir co cuba each estimat field how labour libyan negotiat percent construct controversi
   defend dismis facebook franci morn period reform wednesda won young advanc biggest blam challeng
   child christian fin fl fuel full gun hungar interest jet low nominat owner prefectur rival suggest
   ver abu bid disast eleven film fraud freedom futur green individu marin mount potenti purchas
   resolut safet situat somali sum t admit aged avoid cam chemic closur contact ethiopia fifth georg
   internet invas mandator mat much outdoor owned pressur rac separat seriou sup switzerland tear
   teenag victoria wildfir angel chairman combat consider indonesian introduc jam michigan phas prompt
   responsibl singapor strong struck suffer terror william wind abl account administer ag asked breach
   categor catholic communist decad deliver docu e earth georgia highwa hostag jerusalem keep mean
   pilot see sink sourc zon acting amidst apart beij britain cover cultur diplomat emirat michael
   murder nigerian onlin paul phon real review st trying weekend added bin blast bridg ceremon common
   communicat distanc greek impact manufactur organiz penalt plot rising secret shut urg van worst
   andrew arabian asylum baghdad bet conservativ doctor donat english expert factor fifa fish giant
   googl halt haram healthcar instead natur negativ netanyahu pm rap significant stadium sworn twit
   voting whos budget constitut criticiz educat evidenc experienc extradit gath girl haiti hear jordan
   nearb perpetrator propert quart recogniz rev scen scor secur similar tsunami unknown ambush annu
   arizona austria bay benjamin boko christma crowd crown czech design detent expand expel immigrat
   jong middl mik moon problem qatar ses speed stock`,
  `aleppo almost basketbal collis declin disrupt ending enough erdogan fatal finland francisco happen
   identifi kenya lawsuit offensiv papua primar push shel squar tayyip though vessel violent brought
   carolina chil commission cost custod deni domestic draft escap facing featur going gold gulf
   initiativ landfal legislat living massiv mid moderna nasa oblast portug queensland quest reveal saf
   technolog thing tour upcom websit adopt advis agent attorne blood coupl democrat ecuador farm
   fatalit gain gang lee legislativ liber oppos overturn peru predict prohibit promis recep separatist
   sputnik surround suspens temporari upris approach belarusian burkina cargo chicago confidenc
   contract detail except explosiv faso handl hop hospitaliz insurgent isolat lawmak littl massacr
   metropolitan observator parent permit scot teach tourna tunisia venu addit aimed alberta am apparent
   ballistic berlin big broadcast capacit catch ceo chancellor debt entir festiv fox hal headquart
   import invest key know lukashenko minut organisat pennsylvania recal refer rodrigo rout sinopharm
   thought track traffic virginia volcano ahmed asia book buy convo cyclon delhi engin euro exercis
   fact forward generat humanitarian ice indict interim interview kashmir kyrgyzstan martin militia
   nepal ontario prior rar regulator select spend tenni tigra tornado trip volodymyr went zelensk
   abdullah adult belong bori broth cairo canc check debat demonstrator edward elector electric engag
   entr exil exit fbi giving hassan industr inmat intent lack mar ohio peninsula peter polish popular
   postpon prob saint shootout soon surg surviv suspic variou visa weath allianc anyon assistanc
   conclud corp cruis daught delegat determin divis dollar fiji finish heat iii improv la labor manuel
   maryland medicin morocco moth my niger norwa omicron onc payment permanent pipelin plead practic ros
   satellit ton uefa user watch writ approximat asian born bureau columbia coming derail discov
   distribut don't dutert equip export fath hezbollah historic hung inc istanbul jean jerse lak
   mediterranean minorit monetar mountain northeast oust overnight palestin poor respectiv restor
   revolutionar ruled sector shabaab sing sudanes sustain sydne temperatur thirt too tried try
   wisconsin abov accusat achiev articl atlantic aung bab bahrain bail cap centur coal commerci consum
   custom damascu designat devic dissolv donetsk dutch eas friend holida jur levant mahmoud manila
   miner minor monitor moved never newl orbit paid partn policemen posses programm prominent protestor
   regim retail romania scottish strengthen thai togeth traffick trap uganda underwa wing witnes abduct
   advisor airspac although amount argu basebal cambodia cannot climat clinton cnn colleg colombian
   complex consid daniel degr en failur fan guardian gym industri inform ivor jihadist jos juan khan
   materi minnesota mississippi music neighbor norwegian omar pirat promot rank religiou repeat rio
   subject swis temporar tenness tribun tweet twelv warrant`,
]

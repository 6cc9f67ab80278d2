# ქართული. მოკლედ და თავაზიანად; თემებისა და გამოცემების სახელები სახელობით ბრუნვაში რჩება.

latest-summary = უახლესი ამბები
latest-topic = მხოლოდ ამ თემის ამბები
latest-count = რამდენი ამბავი, 1-დან 10-მდე
latest-title = უახლესი ამბები
latest-title-topic = უახლესი ამბები: { $topic }
latest-none = ამბები ჯერ არ არის. პირველები გაშვებიდან რამდენიმე წუთში გამოჩნდება.
latest-none-topic = თემაზე „{ $topic }“ ამბები ჯერ არ არის.

topic-summary = ამბები ერთ თემაზე
topic-name = ადგილი, ადამიანი, ორგანიზაცია ან თემა, ნებისმიერ ენაზე
topic-missing = რომელი თემა? მაგალითად: /topic azerbaijan
topic-unknown = თემა „{ $typed }“ ვერ მოიძებნა.
topic-nearest = იქნებ რომელიმე ამათგან?
topic-see-topics = ყველა თემა: /topics

topics-summary = რისი გამოწერა შეიძლება
topics-page = სიის რომელი გვერდი
topics-title = თემები
topics-places = ადგილები
topics-cities = ქალაქები
topics-themes = ზოგადი თემები
topics-people = ადამიანები
topics-organisations = ორგანიზაციები
topics-more = და კიდევ { $count }; მათი ნებისმიერი სახელი მუშაობს ბრძანებით /topic
topics-hint = ერთი თემის ამბებისთვის /topic, ახალი ამბების გამოსაწერად /follow.

search-summary = ამბები, რომლებშიც ეს სიტყვებია
search-words = სიტყვები, რომლებიც ყველა უნდა იყოს
search-missing = რომელი სიტყვები? მაგალითად: /search railway tariffs
search-title = ამბები სიტყვებით „{ $words }“
search-none = ამბავი სიტყვებით „{ $words }“ არ არის.

story-summary = ერთი ამბავი: ვინ იუწყება და როგორ განვითარდა
story-words = სიტყვები ან თემა; გამოჩნდება უახლესი ასეთი ამბავი
story-missing = რომელი ამბავი? საჭიროა სიტყვები ან თემა, მაგალითად: /story railway
story-none = ამბავი სიტყვებით „{ $words }“ არ არის. უახლესი ამბები: /latest
story-menu = მეტი ამ ამბავზე
story-no-post = ეს შეტყობინება ბოტის პოსტი არ არის, ან ძალიან ძველია და აღარ ინახება.
story-no-link = ცნობა ამ მისამართით არ არის. საჭიროა მისი სიტყვები, მაგალითად: /story railway
story-gone = ეს ამბავი აღარ ინახება. უახლესი ამბები: /latest
story-which = იქ რამდენიმე ამბავია. რომელი?
story-button = ამბავი: { $headline }
story-button-back = ამბავი
story-breaking = სასწრაფო
story-sides = ვინ იუწყება
story-from = წყარო: { $origin }
story-single = ჯერჯერობით ერთი გამოცემა იუწყება.
story-only = ჯერჯერობით მხოლოდ ერთი ადგილის გამოცემები იუწყებიან: { $place }.
story-unknown-place = სხვა
story-timeline = როგორ განვითარდა
story-first = { $outlet }: პირველი ცნობა
story-report = { $outlet }
story-adds = { $outlet } — დამატება: { $what }
story-headline = { $outlet } — სათაური შეიცვალა: იყო „{ $from }“, გახდა „{ $to }“
story-figure = { $outlet } — მონაცემი შეიცვალა: იყო { $from }, გახდა { $to }
story-correction = { $outlet } — ცნობა გასწორდა: „{ $text }“
story-retraction = { $outlet } — ცნობა გაუქმდა: „{ $text }“
story-more = და კიდევ { $count }

figure-killed = { $count } დაღუპული
figure-injured = { $count } დაშავებული
figure-detained = { $count } დაკავებული
figure-missing = { $count } დაკარგული
figure-evacuated = { $count } ევაკუირებული
figure-freed = { $count } გაშვებული

related-summary = სხვა ამბები იმავე საკითხზე
related-words = ამბის სიტყვები ან თემა
related-missing = რომელ ამბავთან დაკავშირებული? საჭიროა სიტყვები ან თემა, მაგალითად: /related railway
related-title = დაკავშირებული: „{ $headline }“
related-none = ამასთან ახლოს სხვა ამბავი ჯერ არ არის: „{ $headline }“
related-button = დაკავშირებული ამბები
related-heading = დაკავშირებული

digest-summary = ბოლო 24 საათის მთავარი ამბები
digest-topic = მხოლოდ ამ თემის ამბები; უამისოდ ის, რაც ამ ჩატშია გამოწერილი
digest-title = ბოლო 24 საათი
digest-title-followed = ბოლო 24 საათი: რაც ამ ჩატშია გამოწერილი
digest-title-topic = ბოლო 24 საათი: { $topic }
digest-what = { $count ->
    [one] { $count } ამბავი
   *[other] { $count } ამბავი, ჯერ უმთავრესი
}
digest-more = კიდევ { $count } ამბავი აქ არ ჩაეტია; უახლესი: /latest
digest-none = { $title }: ამბავი არ არის. უახლესი ამბები: /latest

why-summary = რატომ მოვიდა ამბავი აქ, ან რატომ არ მოვიდა
why-words = ბმული, ამბავი ან მისი სიტყვები
why-menu = რატომ მოვიდა ეს?
why-missing = რომელი ამბავი? უპასუხეთ პოსტს ბრძანებით /why, ან მიუთითეთ ბმული ან სიტყვები, მაგალითად: /why railway
# რა ბედი ეწია ამბავს აქ.
why-sent = აქ მოვიდა: { $time }.
why-sent-edited = აქ მოვიდა: { $time }; მას შემდეგ { $count }-ჯერ განახლდა.
why-roundup = აქ მოვიდა რამდენიმე ამბის სიაში: { $time }.
why-same = აქ მოვიდა პოსტში, რომელიც იმავე მოვლენაზე აღმოჩნდა: { $time }.
why-waits-digest = ელოდება ამ ჩატის შემდეგ დაიჯესტს: { $time }.
why-waits-quiet = ელოდება ამ ჩატის სიჩუმის საათების დასრულებას: { $time }.
why-waits-limit = ელოდება, რადგან ამ ჩატში ჯერჯერობით იმდენი პოსტი მოვიდა, რამდენიც სურდათ ან რამდენის გაგზავნაც შეიძლება; შემდეგი ცდა: { $time }.
why-turn = სულ მალე აქ მოვა.
why-open = ახლა იგზავნება; ჯერ ირკვევა, მოვიდა თუ არა.
why-muted = აქ არ მოვიდა: დადუმებული იყო.
why-late = აქ არ მოვიდა: როცა მისი რიგი დადგა, უკვე ძველი იყო.
why-over = აქ არ მოვიდა: როცა მისი რიგი დადგა, მისი ცნობები სხვა ამბებში იყო გადასული.
why-refused = აქ არ მოვიდა: პოსტი არ იქნა მიღებული.
why-lost = აქ არ მოვიდა: როცა მისი რიგი დადგა, ბოტი ჩატიდან ამოღებული ან დაბლოკილი იყო, ან წერის უფლება არ ჰქონდა.
why-unknown = შესაძლოა აქ მოვიდა; კავშირი გაწყდა, ბოტი კი ერთსა და იმავეს ორჯერ არ გზავნის.
why-not-nothing = აქ არ მოვიდა: ამ ჩატში არაფერია გამოწერილი.
why-not-unwanted = აქ არ მოვიდა: ამ ჩატის არც ერთ გამოწერას არ შეესაბამება.
why-not-lost = აქ არ მოვიდა: ბოტი ჩატიდან ამოღებული ან დაბლოკილია, ან წერის უფლება არ აქვს.
why-not-first-look = არსად გაგზავნილა: გამოცემებში იქამდე გამოქვეყნდა, სანამ ბოტი მათ კითხვას დაიწყებდა.
why-not-soon = სულ მალე განიხილება.
why-not-past = აქ არ მოვიდა: სანამ ახალი იყო, ამ ჩატში გამოწერილი არ იყო, ან ეს აღარ არის ცნობილი.
# რას ამბობს თითოეული გამოწერა.
why-follows = რა არის გამოწერილი ამ ჩატში
why-wanted = შეესაბამება
why-unwanted = არ შეესაბამება: { $reasons }
why-but-topics = ამ თემებიდან არც ერთზე არ არის
why-but-outlets = ამ გამოცემებიდან არც ერთი არ იუწყება
why-but-countries = ამ ქვეყნების არც ერთი გამოცემა არ იუწყება
why-but-breaking = სასწრაფო არ იყო
why-but-languages = ცნობები მხოლოდ ამ ენებზეა: { $languages }
why-but-words = ეს სიტყვები მასში არ არის: { $words }
why-but-least = იუწყება { $has } დამოუკიდებელი გამოცემა, საჭიროა { $wanted }
why-but-except = გამორიცხულია: { $what }
why-but-later = გამოწერა უფრო გვიან დაიწყო ({ $time }), ვიდრე ამბავი გამოჩნდა
# რომელი სიტყვები მიანიშნებს თემაზე.
why-topics = რას ეხება
why-no-topic = თემა არ აქვს: მის სიტყვებში საკმარისად მკაფიო ნიშანი არ არის.
why-mentioned = ნახსენებია
why-in-title = { $words } სათაურში
why-in-lead = { $words } პირველ აბზაცში
why-in-text = { $words } ტექსტში
why-in-url = { $words } მისამართში
why-reports = როგორ შეიკრიბა ეს ამბავი
why-reports-how = ერთი მოვლენის ცნობები ერთ ამბავს ქმნის. რა აქვს თითოეულს სხვებთან საერთო:
why-one-report = ჯერჯერობით ერთი ცნობაა.
why-joined = საერთოა { $words }
why-joined-names = საერთოა სახელები და რიცხვები
why-joined-against = გაერთიანდა, თუმცა სათაურებში ადგილი, რიცხვი ან დღე განსხვავდება
why-joined-unknown = რა ჰქონდა საერთო, აღარ ინახება

page-more = მეტი
page-back = უკან

follow-summary = თემის ახალი ამბების აქ მიღება, სასურველი სახით
follow-topic = თემები, გამოცემა ან სიტყვები ბრჭყალებში: armenia, georgia
follow-how = მარტივი სიტყვებით, მაგალითად: daily 08:00 compact without sport quiet 22:00-07:00
follow-missing = რომელი თემა? მაგალითად: /follow armenia ან /follow armenia daily 08:00
follow-done = ახალი ამბები თემაზე „{ $topic }“ აქ მოვა.
follow-told = აქ მოვა: { $what }.
follow-already = ეს უკვე გამოწერილია: { $what }. სახის შესაცვლელად საკმარისია ახლის დაწერა, მაგალითად: daily 08:00
follow-changed = შეიცვალა. ამიერიდან: { $what }. მანამდე: { $was }.
follow-button = გამოწერა: { $topic }
follow-newest = ჯერჯერობით უახლესი:
follow-no-roles = როლები მხოლოდ Discord-ზე მოიხსენიება; აქ არავინ მოიხსენიება.
follow-no-publish = პოსტებს გამომწერებისთვის მხოლოდ Discord-ის განცხადებების არხები აქვეყნებენ.
follow-lacks = ბოტს აქ გამოქვეყნების უფლება ჯერ არ აქვს. არხის პარამეტრებში მიეცით მას: { $rights }. შემდეგ გაიმეორეთ ბრძანება.
lack-view = არხის ნახვა
lack-send = შეტყობინებების გაგზავნა
lack-threads = შეტყობინებების გაგზავნა თემებში
lack-embed = ბმულების ჩასმა
lack-post = პოსტების გამოქვეყნება, როგორც ადმინისტრატორი
lack-member = წევრობა

# გამოწერის აღწერა, ერთმანეთის გვერდით მდგომი ნაწილებით.
follow-everything = ყველა ამბავი
follow-with = და ეს სიტყვები:
words-quoted = „{ $words }“
follow-from-outlets = გამოცემები: { $outlets }
follow-from-countries = გამოცემების ქვეყნები: { $countries }
follow-in = ენები: { $languages }
follow-without = გარდა: { $words }
follow-each = ყოველი ამბავი ცალკე
follow-hourly = საათში ერთხელ
follow-daily = ყოველდღე { $at } ({ $zone })
follow-weekly = კვირაში ერთხელ, { $day }, { $at } ({ $zone })
follow-breaking = მხოლოდ სასწრაფო
follow-compact = მოკლედ
follow-full = ვრცლად
follow-no-pictures = სურათების გარეშე
follow-loud = ხმით
follow-mention = ერთი როლის მოხსენიებით
follow-publish = ქვეყნდება არხის გამომწერებისთვის
follow-headlines = სათაურების ენები: { $languages }
follow-quiet-hold = სიჩუმე { $from }–{ $to }
follow-quiet-silent = უხმოდ { $from }–{ $to }
follow-least = სულ მცირე { $count } დამოუკიდებელი გამოცემა
follow-cap = საათში არაუმეტეს { $count } პოსტისა

follow-test-what = მხოლოდ შემოწმდა, გამოწერა არ დაწყებულა: { $what }.
follow-test = ბოლო { $days } დღის { $among } ამბიდან მოვიდოდა { $count }.
follow-test-newest = უახლესი { $among } ამბიდან მოვიდოდა { $count }.
follow-test-button = გამოწერა

# რაც გაუგებარი დარჩა, ყოველთვის მაგალითით.
follow-unclear = გაუგებარია: „{ $words }“. მაგალითად: /follow armenia daily 08:00. საძიებო სიტყვები ბრჭყალებში იწერება: /follow "railway tariffs"
follow-unclear-quotes = ბრჭყალი არ არის დახურული. მაგალითად: /follow "railway tariffs"
follow-unclear-subject = რა გამოვიწეროთ? მაგალითად: /follow armenia daily 08:00 ან /follow everything breaking
follow-unclear-comma = სახელის შემდეგ გაუგებარია: „{ $words }“. რამდენიმე სახელი მძიმით გამოიყოფა, მაგალითად: /follow armenia, georgia. საძიებო სიტყვები ბრჭყალებში იწერება: /follow "railway tariffs"
follow-unclear-mixed = სიაში ან თემებია, ან გამოცემები. თემა ერთი გამოცემის ცნობებით: /follow armenia from jamnews. თუ ორივეა საჭირო, ცალ-ცალკე გამოიწერება.
follow-unclear-both = „{ $one }“ და „{ $other }“ ერთად არ გამოდის. მაგალითად: /follow armenia daily 08:00
follow-unclear-except = „{ $words }“ თან საჭიროა, თან გამორიცხულია. მაგალითად: /follow armenia without sport
follow-unclear-without = გაუგებარია, რა გამოირიცხოს: „{ $words }“. მაგალითად: /follow armenia without sport
follow-unclear-short = „{ $words }“ საძიებლად ძალიან მოკლეა. საჭიროა სულ მცირე { $limit } ასო, მაგალითად: /follow "railway"
follow-unclear-long = საძიებო სიტყვები შეიძლება იყოს არაუმეტეს { $limit } ნიშნისა. მაგალითად: /follow "railway tariffs"
follow-unclear-outlet = გამოცემა „{ $words }“ სიაში არ არის; სია: /sources. მაგალითად: /follow outlet:jamnews
follow-unclear-country = ქვეყანა ან გამოცემა „{ $words }“ ვერ მოიძებნა. მაგალითად: /follow azerbaijan from am, ge
follow-unclear-no-outlets = მოთხოვნით „{ $words }“ გამოცემა სიაში არ არის; სია: /sources. მაგალითად: /follow azerbaijan from am, ge
follow-unclear-from = სიტყვას „from“ მოსდევს ან ქვეყნები, ან გამოცემები. მაგალითად: /follow azerbaijan from am, ge
follow-unclear-language = ენა „{ $words }“ ვერ მოიძებნა. მაგალითად: /follow azerbaijan in ru, en
follow-unclear-unwritten = გამოცემა ენაზე „{ $words }“ სიაში არ არის. მაგალითად: /follow azerbaijan in ru, en
follow-unclear-day = „{ $words }“ კვირის დღე არ არის. მაგალითად: /follow armenia weekly monday 09:00
follow-unclear-time = „{ $words }“ დრო არ არის. მაგალითად: /follow armenia daily 08:00
follow-unclear-at = „{ $words }“: ყოველდღე თუ კვირაში ერთხელ? მაგალითად: /follow armenia daily 08:00 ან /follow armenia weekly monday 09:00
follow-unclear-quiet = გაუგებარია: „{ $words }“. მაგალითად: /follow armenia quiet 22:00-07:00
follow-unclear-least = სიტყვას „least“ მოსდევს რიცხვი { $from }–{ $to }. მაგალითად: /follow armenia least 2
follow-unclear-cap = სიტყვას „cap“ მოსდევს რიცხვი { $from }–{ $to }. მაგალითად: /follow armenia cap 5
follow-unclear-role = „{ $words }“ როლი არ არის. საჭიროა აკრიფოთ @ და აირჩიოთ ერთი როლი, მაგალითად: /follow armenia breaking mention @news
follow-unclear-roles = მხოლოდ ერთი როლის მოხსენიება შეიძლება. მაგალითად: /follow armenia breaking mention @news

unfollow-summary = გამოწერის გაუქმება
unfollow-topic = გამოწერილი თემა, მისი ნომერი /following სიაში ან სიტყვები ბრჭყალებში
unfollow-missing = რომელი გაუქმდეს? ამ ჩატში გამოწერილია:
unfollow-done = ამბები თემაზე „{ $topic }“ აქ აღარ მოვა.
unfollow-stopped = აქ აღარ მოვა: { $what }.
unfollow-not = „{ $topic }“ ამ ჩატში გამოწერილი არ არის. სია: /following
unfollow-number = ნომერი { $typed } სიაში არ არის. სია: /following
unfollow-gone = ეს გამოწერა უკვე გაუქმებულია. სია: /following

following-summary = რა არის გამოწერილი ამ ჩატში
following-title = ამ ჩატში გამოწერილია
following-none = ამ ჩატში ჯერ არაფერია გამოწერილი. დასაწყებად /follow და თემა, მაგალითად: /follow georgia
following-stop = გაუქმება: { $number }

mute-summary = თემის, გამოცემის ან ამბის დროებით დადუმება
mute-what = თემა, გამოცემა ან ამბის ბმული
mute-time = რამდენი ხნით, მაგალითად: 3 hours, 2 days, a week; უამისოდ /unmute ბრძანებამდე
mute-missing = რა დადუმდეს? მაგალითად: /mute sport for 3 hours, ან უპასუხეთ პოსტს: /mute 2 days
mute-unclear-time = რამდენი ხნით? არაუმეტეს ერთი წლისა, მაგალითად: /mute sport for 3 hours, /mute sport 2 days, /mute sport a week
mute-too-many = აქ უკვე { $count } დადუმებულია. ერთ-ერთის მოსახსნელად: /unmute
mute-done-topic = აქ აღარაფერი მოვა თემაზე: { $name } ({ $until }). უკვე მოსული პოსტები კვლავ განახლდება.
mute-done-outlet = აქ აღარ მოვა ის, რასაც მხოლოდ ეს გამოცემა იუწყება: { $name } ({ $until }). უკვე მოსული პოსტები კვლავ განახლდება.
mute-done-story = აქ აღარაფერი მოვა ამ ამბავსა და მის საკითხზე: { $name } ({ $until }). უკვე მოსული პოსტები კვლავ განახლდება.
mute-until = ვადა: { $time }
mute-no-end = /unmute ბრძანებამდე
mute-old-story = ამბავი, რომელიც აღარ ინახება
mute-hours = 3 საათით
mute-day = ერთი დღით
mute-week = ერთი კვირით
mute-story-button = ამ ამბის დადუმება

unmute-summary = დადუმების მოხსნა
unmute-what = რაც აქ დადუმებულია: თემა, გამოცემა ან ამბის ბმული
unmute-missing = რომელი მოიხსნას? აქ დადუმებულია:
unmute-nothing = აქ არაფერია დადუმებული.
unmute-not = აქ დადუმებული არ არის: { $name }
unmute-done = დადუმება მოიხსნა: { $name }
unmute-button = მოხსნა: { $name }

settings-summary = ამ ჩატის პარამეტრები, შესაცვლელი ღილაკებით
settings-number = გამოწერის ნომერი, მის შესაცვლელად
settings-title = ამ ჩატის პარამეტრები
settings-lost = აქ ვერაფერი იგზავნება ამ დროიდან: { $time }. ბოტი ჩატიდან ამოღებული ან დაბლოკილი იყო, ან წერის უფლება არ ჰქონდა. კვლავ მიეცით ბოტს წერის უფლება და დაწერეთ /follow და რაიმე, რაც აქ გამოწერილია.
settings-language = ენა: { $language }
settings-zone = სასაათო სარტყელი: { $zone }; იქ ახლა { $time }
settings-muted = დადუმებულია
settings-change = რა შეიცვალოს?
settings-change-number = შეცვლა: { $number }
settings-button = ყველა პარამეტრი
settings-compact = მოკლე პოსტები
settings-standard = ჩვეულებრივი პოსტები
settings-full = ვრცელი პოსტები
settings-quiet = სიჩუმე 22:00–07:00
settings-no-quiet = სიჩუმის გარეშე
settings-each = ყოველი ამბავი ცალკე
settings-hourly = საათში ერთხელ
settings-daily = ყოველდღე 08:00

setup-summary = ნაბიჯ-ნაბიჯ დააყენეთ, რა მოდის აქ ან არხში
setup-channel = არხი ან ჯგუფი; მის გარეშე ეს ჩატი
setup-title = დაყენება: { $place }
setup-here = ეს ჩატი
setup-step = ნაბიჯი { $at } / { $of }: { $name }
setup-so-far = ჯერჯერობით: { $what }
setup-where = სად
setup-where-how = სად გაიგზავნოს ამბები? ყველაფერი უკვე შევსებულია: „დაწყება“ ასე ტოვებს, „შემდეგი“ ნაბიჯებს მიჰყვება.
setup-topics = თემები
setup-topics-how = მოვა ამბები ამ თემებიდან ნებისმიერზე. რაც სიაში არ არის, შეიძლება დაიწეროს.
setup-languages = ენები
setup-languages-how = რომელ ენებზე გჭირდებათ სტატიები? თუ არაფერია არჩეული, ყველა ენაზე. და რომელ ენაზე იყოს სათაურების გარშემო სიტყვები?
setup-reads = სტატიების ენები
setup-speaks = პოსტების ენა
setup-when = რიტმი
setup-when-how = ყოველი ამბავი მაშინვე, მხოლოდ სასწრაფო თუ რამდენიმე ერთად?
setup-pace = რიტმი
setup-form = სახე
setup-form-how = რამდენი ჩანდეს თითო ამბიდან და როგორ მოვიდეს?
setup-size = პოსტების ზომა
setup-picture = სურათები
setup-pictures = სურათებით
setup-sound = ხმა
setup-silent = ხმის გარეშე
setup-hours = სიჩუმის საათები
setup-hours-how = რაც სიჩუმის საათებში მოდის, მათ დასრულებას ელოდება. ყველა დრო აქ არჩეული საათით არის.
setup-quiet = სიჩუმის საათები
setup-zone = საათი
setup-preview = გადახედვა
setup-preview-how = რამდენი იქნებოდა და როგორი სახე ექნება. „დაწყება“ რთავს.
setup-pick-place = სხვა არხი ან ჯგუფი
setup-chosen = ✓ { $label } (არჩეულია)
setup-other-topics = სხვა თემები
setup-other-time = სხვა დრო
setup-other-hours = სხვა სიჩუმის საათები
setup-other-zone = სხვა სასაათო სარტყელი
setup-type-topics = რომელი თემები? სახელები მძიმით, ნებისმიერ ენაზე. გასაგებია გამოცემები და სიტყვები ბრჭყალებშიც.
setup-type-time = როდის? მაგალითად: daily 07:30 ან weekly friday 18:00
setup-type-hours = რომელი საათიდან რომელ საათამდე? მაგალითად: 22:30-06:30
setup-type-zone = რომელი ადგილის საათი? ქალაქი, ქვეყანა ან IANA სახელი, მაგალითად: Yerevan
setup-share = რომელი? დააჭირეთ ქვედა ღილაკს, გადმოაგზავნეთ აქ არხის პოსტი ან დაწერეთ /setup @name
setup-share-channel = არხი
setup-share-group = ჯგუფი
setup-back = უკან
setup-next = შემდეგი: { $name }
setup-start = დაწყება
setup-anew = თავიდან
setup-cancel = გაუქმება
setup-cancelled = არაფერი შეცვლილა.
setup-gone = ეს დაყენება დასრულდა ან ერთ დღეზე ძველია. ახლის დაწყება: /setup
setup-other-person = ამას სხვა აყენებს. საკუთარის დაწყება: /setup
setup-not-allowed = დაყენება მხოლოდ მმართველებს შეუძლიათ: { $place }.
setup-no-place = ბოტი არ არის არხში ან ჯგუფში „{ $words }“, ან ვერ ხედავს მას. დაამატეთ იქ წერის უფლებით და კვლავ დაასახელეთ.
setup-lacks = ბოტს ჯერ აკლია უფლებები ({ $place }): { $rights }. ისინი იქაურ პარამეტრებში ეძლევა, მერე შეიძლება გაგრძელება.
setup-follows = იქ უკვე გამოწერილია
setup-volume = ბოლო { $days } დღეში ეს იქნებოდა { $count } პოსტი, დღეში დაახლოებით { $daily }.
setup-much = ერთი ჩატისთვის ეს ბევრია: ნაკრები, მხოლოდ სასწრაფო ან ნაკლები თემა შეამცირებს.
setup-none = შესაფერისი ამბავი ჯერ არ არის. ახალი მოვა.
setup-post = უახლესი ასე გამოჩნდებოდა:
setup-done = მზადაა. ამიერიდან აქ ({ $place }) მოვა: { $what }.
setup-line = მცოდნეთათვის იგივე ერთ სტრიქონში:
setup-more = კიდევ დაყენება
setup-again = თავიდან დაყენება

timezone-summary = ამ ჩატის სასაათო სარტყელი
timezone-zone = ქალაქი, ქვეყანა ან IANA სახელი, მაგალითად: Yerevan ან Asia/Baku
timezone-now = ამ ჩატის სასაათო სარტყელი: { $zone }; იქ ახლა { $time }. შესაცვლელად: /timezone Asia/Baku
timezone-done = ამ ჩატის ახალი სასაათო სარტყელი: { $zone }; იქ ახლა { $time }.
zone-unknown = სასაათო სარტყელი „{ $words }“ ვერ მოიძებნა. მაგალითად: /timezone Asia/Baku
zone-several = „{ $words }“: სასაათო სარტყელი რამდენიმეა. საჭიროა ქალაქი, მაგალითად: /timezone { $example }

language-summary = პასუხებისა და პოსტების ენა
language-language = ენის სახელი ან კოდი, მაგალითად: ka
language-now = ხელმისაწვდომია ეს ენები. რომელი იყოს აქ?
language-done = ამიერიდან პასუხები ქართულად იქნება.
language-done-chat = ამიერიდან აქ პოსტები და პასუხები ქართულად იქნება.
language-own = ვისაც პასუხები სხვა ენაზე სურს, შეუძლია აირჩიოს ის ბოტთან პირად ჩატში ბრძანებით /language.
language-unknown = ენა „{ $words }“ არ არის. ხელმისაწვდომია ეს ენები:

sources-summary = რომელი გამოცემები იკითხება და რა მდგომარეობაშია
sources-title = გამოცემები
sources-heard = იკითხება
sources-never = ჯერ არ წაკითხულა
sources-trouble = ხარვეზია: { $problem }

sources-button = გამოცემები

help-summary = რისი კითხვა შეიძლება
help-button = რისი კითხვა შეიძლება
help-title = რისი კითხვა შეიძლება
help-intro = ბოტი კითხულობს რეგიონის პრესას და ყოველ ამბავს ერთხელ მოიტანს. სათაურები თავად გამოცემების სიტყვებია. რეგიონი: { $region }.

about-summary = რა არის ეს და რა წესებით მუშაობს
about-title = ბოტის შესახებ
about-what = Chapar კითხულობს რეგიონის პრესას, ერთი მოვლენის ცნობებს ერთ ამბად აერთიანებს და ყოველ ამბავს ერთხელ მოიტანს. რეგიონი: { $region }.
about-sources = იკითხება ყველა მხარის გამოცემები, სახელთან ქვეყნისა და მფლობელის მითითებით. გამოცემები: { $outlets }, ენები: { $languages }.
about-neutral = გამოცემები ციტირდება და სადავო სიტყვები მათია. ადგილები ნეიტრალური სახელებით იწოდება, სადაც ორი სახელია, ორივეთი. ყველა მხარის პრესა ერთი და იმავე წესით შეირჩევა, ლაგდება და იწოდება.
about-licence = თავისუფალი პროგრამა MIT ლიცენზიით. სათაურები და ამონარიდები გამოცემებს ეკუთვნის.

privacy-button = მონაცემები
privacy-summary = რა მონაცემები ინახება
privacy-title = მონაცემები
privacy-stored = ინახება: იმ ჩატის ნომერი, სადაც რამეა გამოწერილი ან დადუმებული, ან სასაათო სარტყელია არჩეული, რა და როგორ არის გამოწერილი, რა არის დადუმებული, სასაათო სარტყელი, ენა და რომელი ამბები გაიგზავნა იქ.
privacy-language = ვინც ენას ირჩევს ბრძანებით /language: ეს არჩევანი და ანგარიშის ნომერი, რომ პასუხი ამ ენაზე იყოს.
privacy-buttons = 30 დღით: რა უნდა გააკეთოს ღილაკმა, თუ ეს თავად ღილაკში არ ეტევა, იმის გარეშე, ვინ იკითხა. Discord-ზე: ყოველი სერვერის იდენტიფიკატორი, რომელზეც ბოტია დამატებული.
privacy-setup = ვინც იყენებს ბრძანებას /setup: დაწყებული დაყენება, არაუმეტეს ერთი დღისა, და რომელი არხები დაყენდა პირადი ჩატიდან, ანგარიშის ნომერთან ერთად.
privacy-not-stored = არ ინახება: სახელები, კითხვები და ვისიმე დაწერილი.
privacy-kept-settings = ჩატის გამოწერები და პარამეტრები ინახება, სანამ ვინმე წაშლის.
privacy-kept-posts = რომელი ამბები გაიგზავნა, ინახება ამბის ბოლო ცნობიდან { $days } დღის განმავლობაში.
privacy-kept-posts-ever = რომელი ამბები გაიგზავნა, ინახება წაშლამდე.
privacy-kept-news = პრესის ამბები ინახება ბოლო ცნობიდან { $days } დღის განმავლობაში.
privacy-kept-news-ever = პრესის ამბები უვადოდ ინახება.
privacy-remove = /unfollow გამოწერას მაშინვე შლის, /forget ყველაფერს, რაც ჩატზე ინახება.

forget-summary = თქვენი ან ამ ჩატის ყველა შენახული მონაცემის დაუყოვნებლივ წაშლა
forget-sure = „yes“, რომ ხელახლა კითხვის გარეშე წაიშალოს
forget-button = ყველაფრის წაშლა
forget-ask-person = მაშინვე წაიშლება ყველაფერი, რაც აქ თქვენზე ინახება: გამოწერები, დადუმებები, პარამეტრები, ენა და რომელი ამბები მოგივიდათ. ახალი აღარაფერი მოვა. თავად პოსტები დარჩება. დარწმუნებული ხართ?
forget-ask-chat = მაშინვე წაიშლება ყველაფერი, რაც ამ ჩატზე ინახება: გამოწერები, დადუმებები, პარამეტრები და რომელი ამბები გაიგზავნა. ახალი აღარაფერი მოვა. თავად პოსტები დარჩება. დარწმუნებული ხართ?
forget-ask-member = ამ ჩატის გამოწერების წაშლა მის მმართველებს შეუძლიათ. თქვენზე ინახება მხოლოდ არჩეული ენა, თუ აირჩიეთ. წაიშალოს?
forget-yes = წაშლა
forget-done-person = წაიშალა ყველაფერი, რაც აქ თქვენზე ინახებოდა (გამოწერები: { $subscriptions }, პოსტების ჩანაწერები: { $posts }). თავიდან დასაწყებად: /follow
forget-done-member = წაიშალა თქვენი არჩეული ენა. თქვენზე სხვა არაფერი ინახება.
forget-done-chat = წაიშალა ყველაფერი, რაც ამ ჩატზე ინახებოდა (გამოწერები: { $subscriptions }, პოსტების ჩანაწერები: { $posts }). თავიდან დასაწყებად: /follow

# ბოტის პროფილი Telegram-ში: არაუმეტეს 512 და 120 ნიშნისა.
bot-description = ბოტი კითხულობს რეგიონის პრესას და ყოველ ამბავს ერთხელ მოიტანს: გამოცემების სიტყვებით და ყველასთან ერთად, ვინც მას იუწყება. შეიძლება უახლესი ამბების ან ერთი თემის კითხვა, თემების გამოწერა აქ, ჯგუფში ან არხში.
bot-short-description = რეგიონის ამბები: ყოველი ერთხელ, გამოცემების სიტყვებით.

inline-open = ბოტის გახსნა
inline-none = ვერაფერი მოიძებნა. ჰკითხეთ ბოტს
inline-topic = { $topic }: ბოტში გახსნა
inline-too-fast = ძალიან სწრაფია. დაელოდეთ ან გახსენით ბოტი

start-summary = დასაწყისი
start-link = საით მიდის ბმული, მაგალითად: topic_azerbaijan
start-hello = გამარჯობა! ბოტი კითხულობს რეგიონის პრესას და ყოველ ამბავს ერთხელ მოიტანს. რეგიონი: { $region }.
start-how = /setup ერთ წუთში გკითხავთ, რა მოვიტანო აქ, არხში ან ჯგუფში. უახლესი ამბებისთვის /latest, ერთი თემისთვის /topic და სახელი, ახალი ამბების აქ მისაღებად /follow.
start-pick = ან აირჩიეთ თემა:
start-group-setup = ვინც ამ ჯგუფს მართავს: /setup ერთ წუთში გკითხავთ, რა მოვიტანო აქ; /follow georgia მაშინვე იწყებს.
start-group-ask = კითხვა ყველას შეუძლია: /latest, /topic georgia, /search, /help.
start-group-back = ისევ აქ ვარ და ამ ჯგუფის გამოწერები გრძელდება. მათ აჩვენებს /following.
invite-group = ჯგუფში დამატება
invite-channel = არხში დამატება
invite-anywhere = ამბის გაგზავნა ნებისმიერ ჩატში

post-withdrawn = { $outlet } — ეს ცნობა გაუქმებულია გამოცემის მიერ.
post-same = იგივე მოვლენა, რაც აქ ადრინდელ პოსტში: { $headline }
roundup-title = { $count } ამბავი

also-in = აგრეთვე:
also-in-more = და კიდევ { $count }
# რამდენი გამოცემა იუწყება და მათგან რამდენს არ აუღია სხვისგან.
reach = { $outlets } გამოცემა, { $independent } დამოუკიდებელი
single-source = ჯერჯერობით ერთადერთი წყარო: { $ownership }
# მიმოხილვის ამბები, რომლებსაც საკუთარი სტრიქონი არ აქვთ.
roundup-more = და კიდევ { $count }
roundup-button = უახლესი ამბები
read-more = წაკითხვა: { $outlet }
sample-notice = საცდელი გამოშვება: გამოგონილი ამბები ბოტის მოსასინჯად

ownership-independent = დამოუკიდებელი
ownership-private = კერძო
ownership-pro-government = კერძო, ხელისუფლებასთან დაახლოებული
ownership-state = სახელმწიფო
ownership-public = საზოგადოებრივი მაუწყებელი
ownership-foreign-public = უცხო სახელმწიფოს დაფინანსებით
ownership-de-facto-authority = ადგილობრივი ხელისუფლების სააგენტო
ownership-diaspora = დიასპორა

error-unknown-command = ასეთი ბრძანება არ არის. რისი კითხვა შეიძლება: /help
error-not-allowed = აქ მოსული ამბების შეცვლა მხოლოდ ამ ჩატის მმართველებს შეუძლიათ.
error-ours = ჩვენს მხარეს რაღაც ვერ გამოვიდა. გთხოვთ, ერთ წუთში სცადოთ ხელახლა.
error-too-fast = შეკითხვები იმაზე სწრაფად მოდის, ვიდრე ბოტი ყველასთვის პასუხს ასწრებს. გთხოვთ, სცადოთ ხელახლა { $seconds } წამში.
error-too-long = ეს ძალიან გრძელია. უნდა იყოს { $limit } ნიშანზე ნაკლები.
error-button-old = ეს ღილაკი წინა ვერსიიდანაა. ქვემოთ მოცემული ღილაკი იმავეს აკეთებს.
error-button-gone = ეს ღილაკი ძალიან ძველია. გთხოვთ, იკითხოთ ხელახლა: /help აჩვენებს, რისი კითხვა შეიძლება.
error-button-forged = ეს ღილაკი ამ ბოტისა არ არის, ამიტომ არაფერი შესრულდა. /help აჩვენებს, რისი კითხვა შეიძლება.
error-visiting = აქ ბოტი მხოლოდ თქვენთვისაა ხელმისაწვდომი და ვერაფერს აქვეყნებს. სერვერზე მისი დამატება შეუძლია მას, ვინც სერვერს მართავს.
button-again = ხელახლა კითხვა
share-button = ყველასთვის ჩვენება
share-by = აჩვენებს { $person }
share-not-allowed = ამის ყველასთვის ჩვენება მხოლოდ მათ შეუძლიათ, ვისაც აქ წერის უფლება აქვს.

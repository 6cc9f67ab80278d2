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

help-summary = რისი კითხვა შეიძლება
help-title = რისი კითხვა შეიძლება
help-intro = ბოტი კითხულობს რეგიონის პრესას და ყოველ ამბავს ერთხელ მოიტანს. სათაურები თავად გამოცემების სიტყვებია. რეგიონი: { $region }.

privacy-summary = რა მონაცემები ინახება
privacy-title = მონაცემები
privacy-stored = ინახება: იმ ჩატის ნომერი, სადაც რამეა გამოწერილი ან სასაათო სარტყელია არჩეული, რა და როგორ არის გამოწერილი, სასაათო სარტყელი, ენა და რომელი ამბები გაიგზავნა იქ.
privacy-language = ვინც ენას ირჩევს ბრძანებით /language: ეს არჩევანი და ანგარიშის ნომერი, რომ პასუხი ამ ენაზე იყოს.
privacy-not-stored = არ ინახება: სახელები, კითხვები და ვისიმე დაწერილი.
privacy-remove = /unfollow გამოწერას მაშინვე შლის. ვინც ამ ბოტს მართავს, ჩატის სრულად წაშლა შეუძლია.

# ბოტის პროფილი Telegram-ში: არაუმეტეს 512 და 120 ნიშნისა.
bot-description = ბოტი კითხულობს რეგიონის პრესას და ყოველ ამბავს ერთხელ მოიტანს: გამოცემების სიტყვებით და ყველასთან ერთად, ვინც მას იუწყება. შეიძლება უახლესი ამბების ან ერთი თემის კითხვა, თემების გამოწერა აქ, ჯგუფში ან არხში.
bot-short-description = რეგიონის ამბები: ყოველი ერთხელ, გამოცემების სიტყვებით.

start-summary = დასაწყისი
start-link = საით მიდის ბმული, მაგალითად: topic_azerbaijan
start-hello = გამარჯობა! ბოტი კითხულობს რეგიონის პრესას და ყოველ ამბავს ერთხელ მოიტანს. რეგიონი: { $region }.
start-how = უახლესი ამბებისთვის /latest, ერთი თემისთვის /topic და სახელი, ახალი ამბების აქ მისაღებად /follow.
start-pick = ან აირჩიეთ თემა:

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
error-too-long = ეს ძალიან გრძელია. უნდა იყოს { $limit } ნიშანზე ნაკლები.

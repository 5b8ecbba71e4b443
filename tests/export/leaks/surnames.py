"""Common surnames of five languages: no person is meant."""

_NAMES = """
Адамовіч Акуліч Антановіч Аўдзей Бабіцкі Балаш Баран Барысевіч Бондар Бык Вайцяховіч Верас Воран
Вярба Гайдук Галубок Ганчар Гарэлік Грабар Гусак Дашкевіч Дзядзюля Дуб Жук Заяц Зянько Івашка
Казак Каваль Корань Крук Кузьміч Купа Лебедзь Ліс Мароз Мельнік Мікуліч Навіцкі Алексеев Баранов
Белов Волков Воробьёв Голубев Громов Гусев Данилов Жуков Зайцев Захаров Калинин Киселёв Королёв
Крылов Кузнецов Лебедев Маслов Медведев Морозов Носов Орлов Павлова Петрова Попов Рябов Сидоров
Соколов Соловьёв Степанов Тихонов Фёдоров Филин Царёв Чернов Шубин Щукин Юдин Яшин Adamczyk Baran
Bąk Borkowski Cieślak Czarnecki Dąbrowska Duda Dudek Gajewska Głowacki Górski Jabłońska Jankowski
Kaczmarek Kamińska Kołodziej Kowal Król Kubiak Lis Maj Malinowska Mazur Michalak Mróz Nowak
Olszewska Ostrowski Pietrzak Rutkowski Sikora Sobczak Stępień Szewczyk Tomczak Urban Wilk Wójcik
Zając Adomaitis Balčiūnas Baranauskas Bartkus Butkus Dambrauskas Gaidys Grigas Jakštas Jankauskas
Kairys Karalius Kavaliauskas Kazlauskienė Kubilius Lukošius Mažeika Meškauskas Mikalauskas
Naujokas Navickas Norkus Ožys Paulauskas Petraitis Pocius Rimkus Rudys Sabaliauskas Savickas
Šimkus Stankevičius Tamošiūnas Urbonas Vaitkus Vasiliauskas Vilkas Žilinskas Žukauskas Žvirblis
Archer Baker Barnes Bennett Bishop Brooks Carter Chapman Clark Cook Cooper Dean Fisher Fletcher
Foster Fox Grant Hill Hunter King Knight Lane Marsh Mason Mills Moore Palmer Parker Porter Reed
Rose Shaw Stone Taylor Turner Walker Ward Webb White Young
"""
COMMON = tuple(_NAMES.split())

-- The officer who decides an end writes down the family's wish with it.
grant update (hand_over) on certificate to tsuen_app;

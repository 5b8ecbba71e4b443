c_decl {
	static unsigned char seen[5];
	static void reach(int n) { if (!seen[n]) { seen[n] = 1; printf("reached %d\n", n); } }
}
unsigned tension : 3 = 3;
unsigned cause : 1 = 0;
unsigned shown : 1 = 0;
bit fact_0;
bit fact_1;
bit may_0;
unsigned onward : 2;
#define arda_first_push fact_0
#define borsa_first_show fact_1
#define may_arda_first_push may_0
#define may_arda_second_calm may_0

active proctype play()
{
	if
	:: d_step {
		cause = 0;
		c_code { reach(0); }; tension = ((tension + 1) < 2 -> 2 : ((tension + 1) > 5 -> 5 : tension + 1));
		if :: cause == 0 -> c_code { reach(1); }; tension = ((tension - 1) < 2 -> 2 : ((tension - 1) > 5 -> 5 : tension - 1)) :: else fi;
		may_arda_first_push = (tension <= 3);
		cause = 0;
		fact_0 = 0;
		fact_1 = 0 }
	:: d_step {
		cause = 1;
		c_code { reach(0); }; tension = ((tension + 1) < 2 -> 2 : ((tension + 1) > 5 -> 5 : tension + 1));
		if :: cause == 0 -> c_code { reach(1); }; tension = ((tension - 1) < 2 -> 2 : ((tension - 1) > 5 -> 5 : tension - 1)) :: else fi;
		may_arda_first_push = (tension <= 3);
		cause = 0;
		fact_0 = 0;
		fact_1 = 0 }
	fi;
first:
	if
	:: d_step {
		true;
		may_arda_first_push = 0 }
	:: d_step {
		may_arda_first_push;
		may_arda_first_push = 0;
		tension = tension + 1;
		arda_first_push = 1 }
	fi;
	if
	:: d_step {
		true;
		tension = ((tension) < 2 -> 2 : ((tension) > 5 -> 5 : tension));
		if :: borsa_first_show == 1 -> c_code { reach(2); }; shown = 1 :: else fi;
		if :: (tension >= 4 || !(shown == 1)) -> onward = 1; may_arda_second_calm = (arda_first_push == 1); cause = 0; shown = 0; fact_0 = 0; fact_1 = 0 :: else -> if :: tension <= 3 -> c_code { reach(3); } :: else -> c_code { reach(4); } fi; tension = 0; cause = 0; shown = 0; fact_0 = 0; fact_1 = 0 fi }
	:: d_step {
		true;
		tension = tension - 1;
		borsa_first_show = 1;
		tension = ((tension) < 2 -> 2 : ((tension) > 5 -> 5 : tension));
		if :: borsa_first_show == 1 -> c_code { reach(2); }; shown = 1 :: else fi;
		if :: (tension >= 4 || !(shown == 1)) -> onward = 1; may_arda_second_calm = (arda_first_push == 1); cause = 0; shown = 0; fact_0 = 0; fact_1 = 0 :: else -> if :: tension <= 3 -> c_code { reach(3); } :: else -> c_code { reach(4); } fi; tension = 0; cause = 0; shown = 0; fact_0 = 0; fact_1 = 0 fi }
	:: d_step {
		true;
		borsa_first_show = 1;
		tension = ((tension) < 2 -> 2 : ((tension) > 5 -> 5 : tension));
		if :: borsa_first_show == 1 -> c_code { reach(2); }; shown = 1 :: else fi;
		if :: (tension >= 4 || !(shown == 1)) -> onward = 1; may_arda_second_calm = (arda_first_push == 1); cause = 0; shown = 0; fact_0 = 0; fact_1 = 0 :: else -> if :: tension <= 3 -> c_code { reach(3); } :: else -> c_code { reach(4); } fi; tension = 0; cause = 0; shown = 0; fact_0 = 0; fact_1 = 0 fi }
	fi;
	if
	:: d_step { onward == 1; onward = 0 }; goto second
	:: onward == 0; goto ended
	fi;
second:
	if
	:: d_step {
		true;
		may_arda_second_calm = 0;
		tension = ((tension) < 2 -> 2 : ((tension) > 5 -> 5 : tension));
		if :: tension <= 3 -> c_code { reach(3); } :: else -> c_code { reach(4); } fi; tension = 0; cause = 0; shown = 0; fact_0 = 0; fact_1 = 0 }
	:: d_step {
		may_arda_second_calm;
		may_arda_second_calm = 0;
		tension = tension - 2;
		tension = ((tension) < 2 -> 2 : ((tension) > 5 -> 5 : tension));
		if :: tension <= 3 -> c_code { reach(3); } :: else -> c_code { reach(4); } fi; tension = 0; cause = 0; shown = 0; fact_0 = 0; fact_1 = 0 }
	fi;
	goto ended;
ended:	skip
}

module pay.example/cards

go 1.22

require (
	crypto.example/keys v1.1.0
	pay.example/ledger v1.1.0
)

module pay.example/cards

go 1.20

require (
	crypto.example/keys v1.0.0
	pay.example/ledger v1.1.0
)

module pay.example/cards

go 1.18

require (
	crypto.example/keys v1.0.0
	pay.example/ledger v1.0.0
)

module pay.example/cards

go 1.23.0

require (
	crypto.example/keys v1.1.0
	pay.example/ledger v1.2.0
)

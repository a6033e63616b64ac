module pay.example/ledger

go 1.18

require (
	db.example/sql v1.0.0
	text.example/currency v1.0.0
)

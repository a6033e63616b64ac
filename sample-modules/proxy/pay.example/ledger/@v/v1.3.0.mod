module pay.example/ledger

go 1.23.0

require (
	db.example/sql v1.3.0
	text.example/currency v1.3.0
)

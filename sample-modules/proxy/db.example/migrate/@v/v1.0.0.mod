module db.example/migrate

go 1.18

require (
	cli.example/command v1.0.0
	db.example/sql v1.0.0
)

module old.example/app

go 1.15

require (
	old.example/framework v1.2.0
	pay.example/invoice v1.1.0
)

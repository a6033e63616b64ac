module auth.example/passwords

go 1.20

require crypto.example/hash v1.0.0

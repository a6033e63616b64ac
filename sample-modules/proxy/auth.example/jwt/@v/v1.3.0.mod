module auth.example/jwt

go 1.23.0

require crypto.example/keys v1.2.0
